// `npm run bench` prints the figures; `npm run bench -- --write` also puts them into docs/benchmarks.md and
// draws them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, machine } from './measure'
import { drawDuels } from './plot/draw-duels'
import { drawQuality } from './plot/draw-quality'
import { judgeQuality, readQuality } from './quality/read-table'

const folder = mkdtempSync(join(tmpdir(), 'aval-bench-data-'))
process.env['AVAL_DATA_DIR'] = folder
process.env['LOG_LEVEL'] = 'error'
const file = 'docs/benchmarks.md'

async function main(): Promise<void> {
  const { closeDatabase, openDatabase } = await import('@/db/client')
  const { benchStorage } = await import('./storage')
  const { benchOverHttp } = await import('./over-http')
  const { benchIngest } = await import('./ingest')
  const { benchTraining } = await import('./training')
  const { benchForest } = await import('./forest')
  const { benchBoosting } = await import('./boosting')
  const { benchGrowth } = await import('./growth')
  const { benchExactness } = await import('./exactness')
  const { benchRows } = await import('./rows')
  const { benchConversations } = await import('./conversations')
  const { benchMetrics } = await import('./metrics')
  const { benchFold } = await import('./fold')
  const figures: Figure[] = []
  const note = (made: Figure[]) => {
    for (const { what, value, note: more } of made)
      process.stdout.write(`${what.padEnd(52)} ${value.padEnd(44)} ${more ?? ''}\n`)
    figures.push(...made)
  }
  await openDatabase()
  note(await benchStorage())
  note(await benchFold())
  await closeDatabase()
  note(await benchTraining())
  note(await benchForest())
  note(await benchBoosting())
  note(await benchGrowth())
  note(benchExactness())
  note(benchRows())
  note(judgeQuality(readQuality(readFileSync(file, 'utf8'))))
  note(await benchConversations())
  note(await benchOverHttp())
  note(await benchIngest())
  note((await benchMetrics(1_000_000)).figures)
  if (process.argv.includes('--write')) write(figures)
}

function write(figures: Figure[]): void {
  const day = new Date().toISOString().slice(0, 10)
  const rows = figures.map(({ what, value, note }) => `| ${what.trim()} | ${value} | ${note ?? ''} |`)
  const table = [`${day}, ${machine()}.`, '', '| what | median | note |', '|---|---|---|', ...rows].join('\n')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/, `$1${table}\n$2`))
  const bars = figures.flatMap(({ bar }) => bar ?? [])
  if (bars.length > 0) writeFileSync('docs/benchmarks.svg', drawDuels(bars))
  const sets = readQuality(text)
  if (sets.length > 0) writeFileSync('docs/quality.svg', drawQuality(sets))
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }))
