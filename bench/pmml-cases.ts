import {
  type Calibration,
  type Frame,
  type Model,
  predictRows,
  splitRows,
  trainBoosting,
  trainForest,
  trainScorecard,
  trainTree,
} from '@/lib/ml'
import { fitIsotonic } from '@/lib/ml/calibrate/fit-isotonic'
import { fitPlatt } from '@/lib/ml/calibrate/fit-platt'
import { sampleRows } from '@/tests/support/samples'
import { noise } from '@/tests/support/trained-model'

/** A model and the rows to score with it: values in the model's order, and as a caller would name them. */
export type PmmlCase = { name: string; model: Model; rows: { values: Float64Array; named: Record<string, unknown> }[] }

type Data = { frame: Frame; labels: Uint8Array }

/** Categories that a list in XML could trip over, put in place of two codes. */
const odd: Record<string, string> = { A40: 'carro "novo" & <usado>', A43: "rádio d'água \\ tv" }

/** A sample as a frame with every tenth cell missing; columns of codes are categories, known to the last row alone too. */
function dataOf(name: 'taiwan-credit-default' | 'german-credit', target: string, limit: number): Data {
  const records = sampleRows(name).slice(0, limit)
  const random = noise(11)
  const names = Object.keys(records[0] ?? {}).filter((column) => column !== target)
  const features: Frame['features'] = names.map((column) => {
    const texts = records.flatMap((record) => (typeof record[column] === 'string' ? [String(record[column])] : []))
    const categories = [...new Set(texts)].map((text) => odd[text] ?? text)
    return { name: column, type: texts.length > 0 ? 'category' : 'number', monotone: 0, categories }
  })
  const columns = features.map(({ name: column, type, categories }) => {
    const place = new Map(categories.map((text, c) => [text, c]))
    return Float64Array.from(records, (record) => {
      const cell = record[column] as number | string
      if (random() < 0.1) return Number.NaN
      return type === 'category' ? (place.get(odd[cell] ?? String(cell)) ?? Number.NaN) : Number(cell)
    })
  })
  return {
    frame: { rows: records.length, features, columns },
    labels: Uint8Array.from(records, (record) => Number(record[target] === 0)),
  }
}

/** Every row of the frame, some with a category that nobody has seen. */
function rowsOf(model: Model, frame: Frame): PmmlCase['rows'] {
  const random = noise(5)
  return Array.from({ length: frame.rows }, (_, row) => {
    const named: Record<string, unknown> = {}
    const values = Float64Array.from(model.features, ({ name, type, categories }, f) => {
      const value = (frame.columns[f] as Float64Array)[row] as number
      const strange = type === 'category' && random() < 0.03
      if (strange) named[name] = 'nunca visto'
      else if (!Number.isNaN(value)) named[name] = type === 'category' ? categories[value] : value
      return strange ? Number.NaN : value
    })
    return { values, named }
  })
}

/** Both calibrations as they come out of the rows that the model was not trained on. */
function calibrationsOf(model: Model, { frame, labels }: Data, test: Uint32Array): Record<string, Calibration | null> {
  const own = Uint8Array.from(test, (row) => labels[row] as number)
  const raw = predictRows(model, frame, test)
  return { plain: null, platt: fitPlatt(own, raw), isotonic: fitIsotonic(own, raw) }
}

/** Every learner on both samples, each plain and with both calibrations. */
export function pmmlCases(): PmmlCase[] {
  const sets: [string, Data][] = [
    ['german', dataOf('german-credit', 'bad', 1_000)],
    ['taiwan', dataOf('taiwan-credit-default', 'default_next_month', 4_000)],
  ]
  return sets.flatMap(([set, { frame, labels }]) => {
    const { train, test } = splitRows(labels, { testShare: 0.3, seed: 42 })
    const learners: [string, Model][] = [
      ['tree', trainTree(frame, labels, train)],
      ['forest', trainForest(frame, labels, train, { trees: 100 }).model],
      ['boosting', trainBoosting(frame, labels, train).model],
      ['scorecard', trainScorecard(frame, labels, train)],
    ]
    return learners.flatMap(([learner, model]) => {
      const rows = rowsOf(model, frame)
      return Object.entries(calibrationsOf(model, { frame, labels }, test)).map(([name, calibration]) => ({
        name: `${set}-${learner}-${name}`,
        model: { ...model, calibration },
        rows,
      }))
    })
  })
}
