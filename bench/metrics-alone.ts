// `npm run bench:metrics` prints the figures of the live metrics alone, `-- --large` those at ten million events too and
// `-- --write` puts them into docs/benchmarks.md. `-- --keep <folder>` leaves the events there for the next run.
import { readFileSync, writeFileSync } from 'node:fs'
import { type Figure, machine } from './measure'
import { benchMetrics } from './metrics'

const file = 'docs/benchmarks.md'
const given = (name: string) => process.argv.includes(name)
const keep = given('--keep') ? process.argv[process.argv.indexOf('--keep') + 1] : undefined

const figures: Figure[] = []
for (const events of given('--large') ? [1_000_000, 10_000_000] : [1_000_000]) {
  for (const figure of await benchMetrics(events, keep)) {
    const { what, value, note } = figure
    process.stdout.write(`${what.padEnd(64)} ${value.padEnd(44)} ${note ?? ''}\n`)
    figures.push(figure)
  }
}

if (given('--write')) {
  const day = new Date().toISOString().slice(0, 10)
  const rows = figures.map(({ what, value, note }) => `| ${what} | ${value} | ${note ?? ''} |`)
  const table = [`${day}, ${machine()}.`, '', '| what | value | note |', '|---|---|---|', ...rows].join('\n')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(<!-- metrics -->\n)[\s\S]*?(<!-- \/metrics -->)/, `$1${table}\n$2`))
}
