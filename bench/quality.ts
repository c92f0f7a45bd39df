// `npm run -s bench:quality -- [set …]` prints how well every learner ranks on the public sets of BENCH_DATA
// (../shared/data), beside Python's learners where BENCH_PYTHON has them: 5 splits, 30 % held out. BENCH_LEARNERS
// (auto,peers) leaves the others out; --write puts the table into docs/benchmarks.md and draws it.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { evaluate, splitRows, trainAndEvaluate } from '@/lib/ml'
import { machine } from './measure'
import { drawQuality } from './plot/draw-quality'
import { readQuality } from './quality/read-table'
import { runPeers, type Score } from './quality/run-peers'
import { type QualitySet, readSet, specs } from './quality/sets'

const seeds = [1, 2, 3, 4, 5]
const learners = ['auto', 'scorecard', 'tree', 'forest', 'boosting'] as const
const wanted = (learner: string) => process.env['BENCH_LEARNERS']?.split(',').includes(learner) ?? true

/** One learner on one set, over all splits. */
export interface QualityRow {
  set: string
  learner: string
  auc: { mean: number; deviation: number }
  logLoss: { mean: number; deviation: number }
  seconds: number
  /** What `auto` chose, split by split. */
  note: string
}

/** Rows of every set named that the folder holds; peers first. */
export function benchQuality(names = Object.keys(specs), onRow: (row: QualityRow) => void = () => {}): QualityRow[] {
  const folder = process.env['BENCH_DATA'] ?? '../shared/data'
  return names.flatMap((name) => {
    const set = readSet(folder, name)
    if (!set) return []
    const rows: QualityRow[] = []
    const add = (row: QualityRow) => {
      rows.push(row)
      onRow(row)
    }
    const splits = seeds.map((seed) => splitRows(set.labels, { seed }))
    const peers = wanted('peers') ? runPeers(set, splits) : []
    for (const learner of new Set(peers.map((score) => score.learner))) {
      add(
        summary(
          name,
          learner,
          peers.filter((score) => score.learner === learner),
          '',
        ),
      )
    }
    for (const learner of learners.filter(wanted)) add(ours(set, learner))
    return rows
  })
}

function ours(set: QualitySet, learner: (typeof learners)[number]): QualityRow {
  const notes: string[] = []
  const scores = seeds.map((seed, split) => {
    const started = performance.now()
    const { testLabels, testProbabilities, model } = trainAndEvaluate({
      frame: set.frame,
      labels: set.labels,
      split: { testShare: 0.3, seed },
      algorithm: learner,
    })
    const seconds = (performance.now() - started) / 1000
    const calibrated = model.calibration ? `+${model.calibration.method}` : ''
    notes.push(learner === 'auto' ? `${model.algorithm}${sizeOf(model.options)}${calibrated}` : calibrated)
    const { auc, logLoss } = evaluate(testLabels, testProbabilities, 0.5)
    return { learner, split, seconds, auc, logLoss }
  })
  return summary(set.name, learner, scores, notes.filter(Boolean).join(' '))
}

const sizeOf = ({ rounds, maxLeaves }: Record<string, number>) => (rounds ? ` ${rounds}×${maxLeaves}` : '')

function summary(set: string, learner: string, scores: Score[], note: string): QualityRow {
  const spread = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return { mean, deviation: Math.sqrt(squares / (values.length - 1)) }
  }
  return {
    set,
    learner,
    auc: spread(scores.map((score) => score.auc)),
    logLoss: spread(scores.map((score) => score.logLoss)),
    seconds: spread(scores.map((score) => score.seconds)).mean,
    note,
  }
}

/** The rows as Markdown. */
export function qualityTable(rows: QualityRow[]): string {
  const figure = ({ mean, deviation }: QualityRow['auc']) => `${mean.toFixed(4)} ± ${deviation.toFixed(4)}`
  const lines = rows.map(
    ({ set, learner, auc, logLoss, seconds, note }) =>
      `| ${set} | ${learner} | ${figure(auc)} | ${figure(logLoss)} | ${seconds.toFixed(2)} | ${note} |`,
  )
  return ['| set | learner | AUC | log loss | seconds | |', '|---|---|---|---|---|---|', ...lines].join('\n')
}

function write(rows: QualityRow[]): void {
  const file = 'docs/benchmarks.md'
  const text = `${new Date().toISOString().slice(0, 10)}, ${machine()}.\n\n${qualityTable(rows)}`
  const old = readFileSync(file, 'utf8')
  const made = old.replace(/(<!-- quality -->\n)[\s\S]*?(<!-- \/quality -->)/, `$1${text}\n$2`)
  writeFileSync(file, made)
  const sets = readQuality(made)
  if (sets.length > 0) writeFileSync('docs/quality.svg', drawQuality(sets))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [flags, names] = [true, false].map((flag) =>
    process.argv.slice(2).filter((word) => word.startsWith('--') === flag),
  )
  const rows = benchQuality(names?.length ? names : undefined, (row) =>
    process.stderr.write(`${row.set} ${row.learner} ${row.auc.mean.toFixed(4)} ${row.note}\n`),
  )
  process.stdout.write(`${qualityTable(rows)}\n`)
  if (flags?.includes('--write')) write(rows)
}
