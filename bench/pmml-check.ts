// `npx tsx bench/pmml-check.ts`: exports every learner as PMML and compares its probabilities with those of two public
// engines, JPMML and PMML4S, after validating the file. Needs Java, and BENCH_PYTHON with the packages that
// bench/pmml-check.py names.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { predictRow } from '@/lib/ml'
import { toPmml } from '@/lib/models/core/pmml/document'
import { type PmmlCase, pmmlCases } from './pmml-cases'

type Scored = { max_difference: number; other_labels: number }
type Result = { case: string; rows: number; megabytes: number; valid: boolean; faults: string[] } & Record<
  'jpmml' | 'pmml4s',
  Scored
>

const allowed = 1e-9
const threshold = 0.62
const facts = {
  name: 'Pedidos & cia',
  version: 1,
  target: 'answer',
  approveLabel: 'approve',
  rejectLabel: 'reject',
  threshold,
  createdAt: Date.UTC(2026, 0, 1),
}

function write(folder: string, { name, model, rows }: PmmlCase): void {
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(join(place, 'model.pmml'), [...toPmml(model, facts)].join(''))
  writeFileSync(join(place, 'rows.jsonl'), rows.map(({ named }) => `${JSON.stringify(named)}\n`).join(''))
  const probabilities = rows.map(({ values }) => predictRow(model, values))
  writeFileSync(join(place, 'expected.json'), JSON.stringify({ threshold, probabilities }))
}

function main(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'aval-pmml-'))
  try {
    for (const item of pmmlCases()) write(folder, item)
    const python = process.env['BENCH_PYTHON'] ?? 'python3'
    const { status, stdout, stderr } = spawnSync(python, [join(import.meta.dirname, 'pmml-check.py'), folder], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (status !== 0) throw new Error(`the engines did not run: ${stderr}`)
    const { engines, cases } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
      engines: Record<string, string>
      cases: Result[]
    }
    process.stdout.write(`${Object.values(engines).join(', ')}\n`)
    const good = cases.map((result) => {
      const { jpmml, pmml4s, valid, faults } = result
      const worst = Math.max(jpmml.max_difference, pmml4s.max_difference)
      const same = worst <= allowed && jpmml.other_labels + pmml4s.other_labels === 0
      const figures = [jpmml, pmml4s].map((item) => `${item.max_difference.toExponential(1)} (${item.other_labels})`)
      const line = [result.case.padEnd(28), `${result.rows} rows`, `${result.megabytes} MB`, ...figures]
      process.stdout.write(`${[...line, valid ? 'valid' : `INVALID ${faults.join('; ')}`].join('  ')}\n`)
      return same && valid
    })
    return good.every(Boolean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = main() ? 0 : 1
