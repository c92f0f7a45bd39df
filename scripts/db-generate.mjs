// Generates the migrations of both dialects from db/schema. `--check` fails when the schema has moved on.
import { execFileSync } from 'node:child_process'

const check = process.argv.includes('--check')
let stale = false
for (const dialect of ['sqlite', 'mssql']) {
  const args = ['drizzle-kit', 'generate', '--dialect', dialect, '--schema', `db/schema/${dialect}.ts`]
  args.push('--out', `drizzle/${dialect}`)
  if (check) args.push('--explain', '--output', 'json')
  const output = execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (!check) process.stdout.write(output)
  else if (JSON.parse(output).status !== 'no_changes') stale = true
}
if (stale) {
  process.stderr.write('The migrations do not match db/schema: run `npm run db:generate` and commit the result.\n')
  process.exit(1)
}
