// `npm run bench:metrics` prints the figures of the live metrics alone, `-- --large` those at ten million events too and
// `-- --write` puts them into docs/benchmarks.md. `-- --keep <folder>` leaves the events there for the next run.
import { readFileSync, writeFileSync } from 'node:fs'
import { type Figure, machine, median, verdict } from './measure'
import { benchMetrics, type Measured } from './metrics'

const file = 'docs/benchmarks.md'
const given = (name: string) => process.argv.includes(name)
const keep = given('--keep') ? process.argv[process.argv.indexOf('--keep') + 1] : undefined

const figures: Figure[] = []
const note = (figure: Figure) => {
  process.stdout.write(`${figure.what.padEnd(64)} ${figure.value.padEnd(44)} ${figure.note ?? ''}\n`)
  figures.push(figure)
}

const measured: Measured[] = []
for (const events of given('--large') ? [1_000_000, 10_000_000] : [1_000_000]) {
  const one = await benchMetrics(events, keep)
  one.figures.forEach(note)
  measured.push(one)
}
const [million, large] = measured
if (million && large) {
  const ratio = median(large.loadedP95Ms.map((ms, place) => ms / (million.loadedP95Ms[place] ?? Number.NaN)))
  note({
    what: 'p95 of /metrics/realtime at 10M events against 1M, events coming in',
    value: `${ratio.toFixed(2)}×`,
    note: `${verdict(ratio, 1.3, '×')}; median of the timeframes`,
  })
}

if (given('--write')) {
  const day = new Date().toISOString().slice(0, 10)
  const rows = figures.map(({ what, value, note }) => `| ${what} | ${value} | ${note ?? ''} |`)
  const table = [`${day}, ${machine()}.`, '', '| what | value | note |', '|---|---|---|', ...rows].join('\n')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(<!-- metrics -->\n)[\s\S]*?(<!-- \/metrics -->)/, `$1${table}\n$2`))
}
