import {
  type Calibration,
  type Frame,
  type Model,
  predictRow,
  splitRows,
  trainBoosting,
  trainForest,
  trainScorecard,
  trainTree,
} from '@/lib/ml'
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

const platt: Calibration = { method: 'platt', slope: 1.3, intercept: -0.21 }

/** Ten points over the raw shares of some rows, as an isotonic fit would leave them. */
function isotonic(model: Model, rows: PmmlCase['rows']): Calibration {
  const shares = [...new Set(rows.slice(0, 500).map(({ values }) => predictRow(model, values)))].sort((a, b) => a - b)
  const raw = Float64Array.from({ length: 10 }, (_, i) => shares[Math.floor((i * (shares.length - 1)) / 9)] as number)
  const distinct = raw.filter((value, i) => i === 0 || value > (raw[i - 1] as number))
  return { method: 'isotonic', raw: distinct, calibrated: distinct.map((_, i) => (i + 0.5) / distinct.length) }
}

/** Every learner on both samples, each plain and with both calibrations. */
export function pmmlCases(): PmmlCase[] {
  const sets: [string, Data][] = [
    ['german', dataOf('german-credit', 'bad', 1_000)],
    ['taiwan', dataOf('taiwan-credit-default', 'default_next_month', 4_000)],
  ]
  return sets.flatMap(([set, { frame, labels }]) => {
    const { train } = splitRows(labels, { testShare: 0.3, seed: 42 })
    const learners: [string, Model][] = [
      ['tree', trainTree(frame, labels, train)],
      ['forest', trainForest(frame, labels, train, { trees: 100 }).model],
      ['boosting', trainBoosting(frame, labels, train).model],
      ['scorecard', trainScorecard(frame, labels, train)],
    ]
    return learners.flatMap(([learner, model]) => {
      const rows = rowsOf(model, frame)
      const calibrations = { plain: null, platt, isotonic: isotonic(model, rows) }
      return Object.entries(calibrations).map(([name, calibration]) => ({
        name: `${set}-${learner}-${name}`,
        model: { ...model, calibration },
        rows,
      }))
    })
  })
}
