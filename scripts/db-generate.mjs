// Generates the migrations of both dialects from db/schema: `npm run db:generate -- <name>`, the first one is `initial`.
// `--check` fails when the schema has moved on.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const check = process.argv.includes('--check')
const asked = process.argv.slice(2).find((word) => !word.startsWith('--'))
let stale = false
for (const dialect of ['sqlite', 'mssql']) {
  const args = ['drizzle-kit', 'generate', '--dialect', dialect, '--schema', `db/schema/${dialect}.ts`]
  args.push('--out', `drizzle/${dialect}`)
  const name = asked ?? (existsSync(`drizzle/${dialect}`) ? undefined : 'initial')
  if (check) args.push('--explain', '--output', 'json')
  else if (name) args.push('--name', name)
  const output = execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (!check) process.stdout.write(output)
  else if (JSON.parse(output).status !== 'no_changes') stale = true
}
if (stale) {
  process.stderr.write('The migrations do not match db/schema: run `npm run db:generate` and commit the result.\n')
  process.exit(1)
}
