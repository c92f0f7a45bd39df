import { type Model, NODE } from '../../index.ts'
import { goesLeft } from '../../predict/find-leaf.ts'

/** Shapley values by the definition: every subset of features, each valued by walking the trees. */
export function bruteForceShap(model: Model, values: Float64Array): { base: number; contributions: number[] } {
  const count = model.features.length
  const worth = Array.from({ length: 2 ** count }, (_, subset) => bruteForceMargin(model, values, subset))
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  const contributions = model.features.map((_, f) => {
    let sum = 0
    for (let subset = 0; subset < worth.length; subset++) {
      if ((subset >> f) & 1) continue
      const size = [...subset.toString(2)].filter((bit) => bit === '1').length
      const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count)
      sum += weight * ((worth[subset | (1 << f)] as number) - (worth[subset] as number))
    }
    return sum
  })
  return { base: worth[0] as number, contributions }
}

/** The margin when only the features in the bit set are known: others go both ways by their rows. */
export function bruteForceMargin(model: Model, values: Float64Array, subset: number): number {
  const walk = (node: number): number => {
    if (model.kind[node] === NODE.leaf) return model.value[node] as number
    const f = model.feature[node] as number
    const [left, right] = [model.left[node] as number, model.right[node] as number]
    if ((subset >> f) & 1) return walk(goesLeft(model, node, values[f] as number) ? left : right)
    const rows = (model.count[left] as number) + (model.count[right] as number)
    const share = rows > 0 ? (model.count[left] as number) / rows : 0.5
    return share * walk(left) + (1 - share) * walk(right)
  }
  return model.base + model.weight * [...model.roots].reduce((sum, root) => sum + walk(root), 0)
}
