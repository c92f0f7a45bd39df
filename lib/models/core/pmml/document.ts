import type { Model } from '@/lib/ml'
import { closing, element, escapeXml, opening } from '../xml'
import { type OwnFields, ownFields, type PmmlFacts } from './facts'
import { dataDictionary, miningSchema, output } from './fields'
import { treeAttributes, treeNodes } from './nodes'
import { probabilityModel } from './probability'
import { totalModel } from './total'

/** A single tree without calibration: its leaves hold the shares of both labels. */
function* classificationTree(model: Model, facts: PmmlFacts, fields: OwnFields): Generator<string> {
  const attributes = { modelName: facts.name, functionName: 'classification', algorithmName: 'CART' }
  yield opening('TreeModel', { ...attributes, ...treeAttributes })
  yield miningSchema(model, facts) + output(facts, fields)
  yield* treeNodes(model, 0, (node) => {
    const value = model.value[node] as number
    const rows = model.count[node] as number
    const share = (label: string, probability: number) =>
      element('ScoreDistribution', { value: label, recordCount: rows * probability, probability })
    const score = value >= facts.threshold ? facts.approveLabel : facts.rejectLabel
    const inside = [share(facts.approveLabel, value), share(facts.rejectLabel, 1 - value)]
    return { attributes: { score, recordCount: rows }, inside }
  })
  yield closing('TreeModel')
}

/** Trees first, then link and calibration, as a chain of two models. */
function* chain(model: Model, facts: PmmlFacts, fields: OwnFields): Generator<string> {
  const attributes = { modelName: facts.name, functionName: 'classification', algorithmName: model.algorithm }
  yield opening('MiningModel', attributes)
  yield miningSchema(model, facts) + output(facts, fields)
  yield opening('Segmentation', { multipleModelMethod: 'modelChain' })
  yield opening('Segment', { id: 'trees' }) + element('True')
  yield* totalModel(model, fields.total)
  yield closing('Segment') + opening('Segment', { id: 'probability' }) + element('True')
  yield probabilityModel(model, facts, fields)
  yield closing('Segment') + closing('Segmentation') + closing('MiningModel')
}

/**
 * PMML 4.4 of any learner, in pieces. Its output `probability` is P(approve), `decision` the label at the threshold.
 * Missing values and categories unseen in training go to each node's default child, as they do in the product; booleans
 * are 0 and 1. One uncalibrated tree is a classification `TreeModel`, anything else a chain of regression trees and a
 * binary regression that holds link and calibration.
 */
export function* toPmml(model: Model, facts: PmmlFacts): Generator<string> {
  const fields = ownFields(model, facts)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield opening('PMML', { xmlns: 'http://www.dmg.org/PMML-4_4', version: '4.4' })
  yield element('Header', { description: facts.name, modelVersion: facts.version }, [
    element('Application', { name: 'Aval' }),
    `<Timestamp>${escapeXml(new Date(facts.createdAt).toISOString())}</Timestamp>\n`,
  ])
  yield dataDictionary(model, facts)
  const single = model.algorithm === 'tree' && model.roots.length === 1 && model.calibration === null
  yield* single ? classificationTree(model, facts, fields) : chain(model, facts, fields)
  yield closing('PMML')
}
