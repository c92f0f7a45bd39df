import type { Model } from '@/lib/ml'
import { closing, element, opening } from '../xml'
import { miningField } from './fields'
import { treeAttributes, treeNodes } from './nodes'

const end = (model: Model, t: number) => model.roots[t + 1] ?? model.kind.length

/** Names of the columns that tree `t` asks; the first of all where it asks none, as a schema may not be empty. */
function asked(model: Model, t: number): string[] {
  const places = new Set(model.feature.subarray(model.roots[t], end(model, t)))
  places.delete(-1)
  if (places.size === 0) places.add(0)
  return [...places].sort((a, b) => a - b).flatMap((place) => model.features[place]?.name ?? [])
}

const outputOf = (total: string) =>
  element('Output', {}, [
    element('OutputField', { name: total, optype: 'continuous', dataType: 'double', feature: 'predictedValue' }),
  ])

function* regressionTree(model: Model, t: number, total?: string): Generator<string> {
  yield opening('TreeModel', { functionName: 'regression', ...treeAttributes })
  yield element('MiningSchema', {}, asked(model, t).map(miningField))
  if (total !== undefined) yield outputOf(total)
  yield* treeNodes(model, model.roots[t] as number, (node, leaf) => ({
    attributes: leaf ? { score: model.value[node] as number } : {},
    inside: [],
  }))
  yield closing('TreeModel')
}

/** How the trees' leaves join: a forest of weight 1 ÷ trees is their average, anything else their sum. */
export const joining = (model: Model): 'sum' | 'average' =>
  model.link === 'identity' && model.base === 0 && model.weight === 1 / model.roots.length ? 'average' : 'sum'

/** The model whose output `total` is the sum or average of the trees. */
export function* totalModel(model: Model, total: string): Generator<string> {
  if (model.roots.length === 1) {
    yield* regressionTree(model, 0, total)
    return
  }
  yield opening('MiningModel', { functionName: 'regression' })
  yield element(
    'MiningSchema',
    {},
    model.features.map(({ name }) => miningField(name)),
  )
  yield outputOf(total)
  yield opening('Segmentation', { multipleModelMethod: joining(model) })
  for (let t = 0; t < model.roots.length; t++) {
    yield opening('Segment', { id: t + 1 }) + element('True')
    yield* regressionTree(model, t)
    yield closing('Segment')
  }
  yield closing('Segmentation')
  yield closing('MiningModel')
}
