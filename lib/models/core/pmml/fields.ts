import type { Model, ModelFeature } from '@/lib/ml'
import { element } from '../xml'
import { apply, constant, fieldRef } from './expression'
import type { OwnFields, PmmlFacts } from './facts'

const seen = (feature: ModelFeature) =>
  feature.categories.filter((_, c) => (feature.profile.categoryCounts[c] ?? 0) > 0)

function dataField(feature: ModelFeature): string {
  if (feature.type !== 'category') {
    return element('DataField', { name: feature.name, optype: 'continuous', dataType: 'double' })
  }
  const values = seen(feature).map((value) => element('Value', { value }))
  return element('DataField', { name: feature.name, optype: 'categorical', dataType: 'string' }, values)
}

/** The target and every column, with the categories that training saw: any other value is invalid. */
export function dataDictionary(model: Model, facts: PmmlFacts): string {
  const labels = [facts.approveLabel, facts.rejectLabel].map((value) => element('Value', { value }))
  return element('DataDictionary', { numberOfFields: model.features.length + 1 }, [
    element('DataField', { name: facts.target, optype: 'categorical', dataType: 'string' }, labels),
    ...model.features.map(dataField),
  ])
}

export const miningField = (name: string) => element('MiningField', { name })
export const targetField = (facts: PmmlFacts) => element('MiningField', { name: facts.target, usageType: 'target' })

/** The columns as a whole model takes them: a category that training did not see counts as missing. */
export function miningSchema(model: Model, facts: PmmlFacts): string {
  const columns = model.features.map(({ name }) =>
    element('MiningField', { name, usageType: 'active', invalidValueTreatment: 'asMissing' }),
  )
  return element('MiningSchema', {}, [targetField(facts), ...columns])
}

/** P(approve), and the label it means at the version's threshold. */
export function output(facts: PmmlFacts, fields: OwnFields): string {
  const { probability, decision } = fields
  const approved = apply('greaterOrEqual', fieldRef(probability), constant(facts.threshold))
  const labels = [facts.approveLabel, facts.rejectLabel].map((label) => constant(label))
  return element('Output', {}, [
    element('OutputField', {
      name: probability,
      optype: 'continuous',
      dataType: 'double',
      feature: 'probability',
      value: facts.approveLabel,
    }),
    element('OutputField', { name: decision, optype: 'categorical', dataType: 'string', feature: 'transformedValue' }, [
      apply('if', approved, ...labels),
    ]),
  ])
}
