import { type Model, type ModelFeature, NODE } from '@/lib/ml'
import { element, escapeXml } from '../xml'

/** Engines disagree on how a quote or a backslash inside a quoted string is written. */
const hardToQuote = /["\\]/

/** Whether the field is one of the values, or (`inside` false) none of them; unknown where it is missing. */
function membership(field: string, values: readonly string[], inside: boolean): string {
  if (values.some((value) => hardToQuote.test(value))) {
    const operator = inside ? 'equal' : 'notEqual'
    const each = values.map((value) => element('SimplePredicate', { field, operator, value }))
    if (each.length === 1) return each[0] as string
    return element('CompoundPredicate', { booleanOperator: inside ? 'or' : 'and' }, each)
  }
  const quoted = escapeXml(values.map((value) => `"${value}"`).join(' '))
  return element('SimpleSetPredicate', { field, booleanOperator: inside ? 'isIn' : 'isNotIn' }, [
    `<Array type="string" n="${values.length}">${quoted}</Array>\n`,
  ])
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
  return membership(field, chosen, left)
}
