import { type Model, type ModelFeature, NODE } from '@/lib/ml'
import { element, escapeXml } from '../xml'

/** An `Array` of strings, each quoted, with its own quotes escaped as the standard says. */
function stringArray(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replaceAll('"', '\\"')}"`).join(' ')
  return `<Array type="string" n="${values.length}">${escapeXml(quoted)}</Array>\n`
}

/** What a row must meet to go from a node to its left or right child. */
export function predicate(model: Model, node: number, left: boolean): string {
  const feature = model.features[model.feature[node] as number] as ModelFeature
  const field = feature.name
  if (model.kind[node] === NODE.missing) {
    return element('SimplePredicate', { field, operator: left ? 'isNotMissing' : 'isMissing' })
  }
  if (model.kind[node] === NODE.number) {
    const operator = left ? 'lessOrEqual' : 'greaterThan'
    return element('SimplePredicate', { field, operator, value: model.threshold[node] as number })
  }
  const start = model.subset[node] as number
  const chosen = feature.categories.filter((_, c) => {
    if ((feature.profile.categoryCounts[c] ?? 0) === 0) return false
    return (((model.subsets[start + (c >>> 5)] as number) >>> (c & 31)) & 1) === 1
  })
  return element('SimpleSetPredicate', { field, booleanOperator: left ? 'isIn' : 'isNotIn' }, [stringArray(chosen)])
}
