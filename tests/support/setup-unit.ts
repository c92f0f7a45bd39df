// Runs before each unit test file is imported: an own data folder, a quiet log, no quota.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'aval-unit-'))
process.env['AVAL_DATA_DIR'] = folder
process.env['LOG_LEVEL'] = 'silent'
process.env['AVAL_RATE_LIMIT'] = 'off'
// The schema's dialect is chosen at import, so an SQL Server run must say so now; `useTestDatabase` sets the real name.
if (process.env['TEST_DATABASE_URL']) process.env['DATABASE_URL'] = process.env['TEST_DATABASE_URL']
else delete process.env['DATABASE_URL']
// The same cases in every run, so that a change is judged by what it changed. FUZZ_SEED=new tries cases nobody has seen.
const wanted = process.env['FUZZ_SEED'] ?? '20261122'
if (wanted !== 'new') fc.configureGlobal({ seed: Number(wanted) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))
