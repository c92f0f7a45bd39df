import { type Model, NODE } from '@/lib/ml'
import { type Attributes, closing, element, opening } from '../xml'
import { predicate } from './predicate'

/** What a document writes in a node besides its place: attributes, and elements after the predicate. */
export type NodeContent = { attributes: Attributes; inside: readonly string[] }

/** The `Node` elements of the tree at `root`, depth first; ids count from the root. */
export function* treeNodes(
  model: Model,
  root: number,
  content: (node: number, leaf: boolean) => NodeContent,
): Generator<string> {
  // null closes the node whose children came before.
  const stack: ({ node: number; reached: string } | null)[] = [{ node: root, reached: element('True') }]
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    if (place === null) {
      yield closing('Node')
      continue
    }
    const { node, reached } = place
    const leaf = model.kind[node] === NODE.leaf
    const { attributes, inside } = content(node, leaf)
    const [left, right] = [model.left[node] as number, model.right[node] as number]
    const toLeft = model.kind[node] !== NODE.missing && model.missingLeft[node] === 1
    const where = { id: node - root, ...attributes, defaultChild: leaf ? undefined : (toLeft ? left : right) - root }
    yield opening('Node', where) + reached + inside.join('')
    stack.push(null)
    if (leaf) continue
    stack.push({ node: right, reached: predicate(model, node, false) })
    stack.push({ node: left, reached: predicate(model, node, true) })
  }
}

/** Attributes of a `TreeModel` whose missing values follow each node's default child. */
export const treeAttributes = {
  splitCharacteristic: 'binarySplit',
  missingValueStrategy: 'defaultChild',
  noTrueChildStrategy: 'returnLastPrediction',
} as const
