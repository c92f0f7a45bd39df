import { explainDecision } from '@/lib/decisions/core/explain-decision'
import { backgroundOf, predictRow, predictRows, splitRows, trainBoosting } from '@/lib/ml'
import { type Figure, median, rate, verdict } from './measure'
import { taiwan } from './training'

const explained = 400
const runs = 15
const policy = { threshold: 0.5, reviewFrom: null, reviewTo: null }

/** Median wall and mean processor time of one call over `rows`, microseconds; `passes` calls of each are timed at once. */
function each(rows: readonly Float64Array[], passes: number, work: (values: Float64Array) => unknown) {
  const wall: number[] = []
  const cpu = process.cpuUsage()
  for (const values of rows) {
    const startedMs = performance.now()
    for (let pass = 0; pass < passes; pass += 1) work(values)
    wall.push(((performance.now() - startedMs) * 1000) / passes)
  }
  const { user, system } = process.cpuUsage(cpu)
  return { wall: median(wall), cpu: (user + system) / rows.length / passes }
}

/**
 * One row of Taiwan through boosting of 100 × 31 leaves: predicted, and decided with everything a stored decision says
 * (TreeSHAP, conditions of the reasons, anchor on 2,000 training rows, counterfactual). The tables that belong to the
 * version are filled before, as a process does once.
 */
export function benchRows(): Figure[] {
  const { frame, labels } = taiwan()
  const { train, test } = splitRows(labels)
  const { model } = trainBoosting(frame, labels, train)
  const rows = Array.from(test.subarray(0, explained), (row) =>
    Float64Array.from(frame.columns, (column) => column[row] as number),
  )
  const given = { background: backgroundOf(model, frame, labels, train), frozen: new Set<number>() }
  const explain = (values: Float64Array) => explainDecision(model, values, policy, given)
  rows.slice(0, 100).forEach(explain)
  const plain = each(rows, 50, (values) => predictRow(model, values))
  const told = each(rows, 1, explain)
  const batch = Array.from({ length: runs }, () => {
    const startedMs = performance.now()
    predictRows(model, frame, test)
    return (performance.now() - startedMs) / 1000
  })
  return [
    {
      what: 'one row predicted, boosting 100 × 31, Taiwan',
      value: `${plain.wall.toFixed(1)} µs (CPU ${plain.cpu.toFixed(1)} µs)`,
      note: verdict(plain.wall, 20, ' µs'),
    },
    {
      what: 'one row decided and explained',
      value: `${(told.wall / 1000).toFixed(2)} ms (CPU ${(told.cpu / 1000).toFixed(2)} ms a row)`,
      note: `${verdict(told.wall / 1000, 2, ' ms')}; median of ${explained} rows`,
    },
    { what: 'rows predicted in a batch, one thread', value: rate(test.length, median(batch)) },
  ]
}
