import { type Model, type ModelFeature, NODE } from '@/lib/ml'
import { element, escapeXml } from './xml'

export type PmmlFacts = {
  name: string
  version: number
  target: string
  approveLabel: string
  rejectLabel: string
  threshold: number
  createdAt: number
}

const seen = (feature: ModelFeature) =>
  feature.categories.filter((_, c) => (feature.profile.categoryCounts[c] ?? 0) > 0)

function dataField(feature: ModelFeature): string {
  if (feature.type !== 'category') {
    return element('DataField', { name: feature.name, optype: 'continuous', dataType: 'double' })
  }
  const values = seen(feature).map((value) => element('Value', { value }))
  return element('DataField', { name: feature.name, optype: 'categorical', dataType: 'string' }, values)
}

/** An `Array` of strings, each quoted, with its own quotes escaped as the standard says. */
function stringArray(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replaceAll('"', '\\"')}"`).join(' ')
  return `<Array type="string" n="${values.length}">${escapeXml(quoted)}</Array>`
}

/** What a row must meet to go from a node to its left or right child. */
function predicate(model: Model, node: number, left: boolean): string {
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

/**
 * PMML 4.4: a classification `TreeModel` whose output `probability` is that of the approve label. Missing values and
 * categories unseen in training go to each node's default child, as they do in the product.
 */
export function toPmml(model: Model, facts: PmmlFacts): string {
  function nodeOf(node: number, reached: string): string {
    const value = model.value[node] as number
    const rows = model.count[node] as number
    const share = (label: string, probability: number) =>
      element('ScoreDistribution', { value: label, recordCount: rows * probability, probability })
    const score = value >= facts.threshold ? facts.approveLabel : facts.rejectLabel
    const leaf = model.kind[node] === NODE.leaf
    const [left, right] = [model.left[node] as number, model.right[node] as number]
    const toLeft = model.kind[node] !== NODE.missing && model.missingLeft[node] === 1
    const children = leaf
      ? []
      : [nodeOf(left, predicate(model, node, true)), nodeOf(right, predicate(model, node, false))]
    return element(
      'Node',
      { id: node, score, recordCount: rows, defaultChild: leaf ? undefined : toLeft ? left : right },
      [reached, share(facts.approveLabel, value), share(facts.rejectLabel, 1 - value), ...children],
    )
  }
  const labels = [facts.approveLabel, facts.rejectLabel]
  const target = element(
    'DataField',
    { name: facts.target, optype: 'categorical', dataType: 'string' },
    labels.map((value) => element('Value', { value })),
  )
  const mining = model.features.map((feature) =>
    element('MiningField', { name: feature.name, usageType: 'active', invalidValueTreatment: 'asMissing' }),
  )
  const tree = element(
    'TreeModel',
    {
      modelName: facts.name,
      functionName: 'classification',
      algorithmName: 'CART',
      splitCharacteristic: 'binarySplit',
      missingValueStrategy: 'defaultChild',
      noTrueChildStrategy: 'returnLastPrediction',
    },
    [
      element('MiningSchema', {}, [element('MiningField', { name: facts.target, usageType: 'target' }), ...mining]),
      element('Output', {}, [
        element('OutputField', {
          name: 'probability',
          optype: 'continuous',
          dataType: 'double',
          feature: 'probability',
          value: facts.approveLabel,
        }),
      ]),
      nodeOf(0, element('True')),
    ],
  )
  const header = element('Header', { description: facts.name, modelVersion: facts.version }, [
    element('Application', { name: 'Aval' }),
    `<Timestamp>${new Date(facts.createdAt).toISOString()}</Timestamp>`,
  ])
  const dictionary = element('DataDictionary', { numberOfFields: model.features.length + 1 }, [
    target,
    ...model.features.map(dataField),
  ])
  const root = { xmlns: 'http://www.dmg.org/PMML-4_4', version: '4.4' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('PMML', root, [header, dictionary, tree])}\n`
}
