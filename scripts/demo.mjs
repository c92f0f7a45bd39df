// `npm run demo`: from a fresh clone to an explained decision and simulated agreements, then the dashboard stays up. `-- --once` ends after.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { childEnv, ensureBuilt, ensureInstalled, productNode, root, start } from './setup.mjs'

const once = process.argv.includes('--once')
const dataDir = join(root, '.aval', 'demo')

/** The wanted port, or a free one when somebody has it. */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(freePort(0)))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

ensureInstalled()
const node = productNode()
ensureBuilt()
// The demo starts from nothing each time; only its own folder is touched.
rmSync(dataDir, { recursive: true, force: true })
const port = await freePort(Number(process.env.PORT || 3000))
const url = `http://127.0.0.1:${port}`
// Whatever this shell or a .env says, the demo stays in its own folder: a value set here, even empty, wins.
const apart = ['DATABASE_URL', 'AVAL_MASTER_KEY', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'AVAL_URL', 'AVAL_WORKER']
// Nor does it spend anybody's tokens: its conversations are worded offline.
const offline = ['OPENAI_API_KEY', 'OPENAI_BASE_URL']
const env = childEnv({
  ...Object.fromEntries([...apart, ...offline].map((name) => [name, ''])),
  AVAL_DATA_DIR: dataDir,
  NODE_ENV: 'production',
  PORT: String(port),
  LOG_LEVEL: process.env.LOG_LEVEL || 'error',
  NEXT_TELEMETRY_DISABLED: '1',
})
const tsx = [join(root, 'node_modules/tsx/dist/cli.mjs')]
const company = spawnSync(node, [...tsx, 'scripts/demo-company.ts'], { cwd: root, env, encoding: 'utf8' })
if (company.status !== 0) {
  process.stderr.write(company.stderr)
  process.exit(1)
}
const { token, email, password, name } = JSON.parse(company.stdout.trim().split('\n').at(-1))

const server = start(
  node,
  [join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port), '-H', '127.0.0.1'],
  {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: false,
  },
)
let ending = false
const end = (code) => {
  ending = true
  server.once('exit', () => process.exit(code))
  server.kill('SIGTERM')
}
process.once('SIGINT', () => end(0))
process.once('SIGTERM', () => end(0))
server.once('exit', (code) => {
  if (!ending) process.exit(code ?? 1)
})

const job = start(node, [...tsx, 'scripts/demo-job.ts'], {
  env: { ...env, DEMO_URL: url, DEMO_TOKEN: token, DEMO_COMPANY: name },
  stdio: 'inherit',
  shell: false,
})
job.once('exit', (code) => {
  if (code !== 0 || once) return end(code ?? 1)
  // Figures that live: it ends with the server, and a fault of it ends nothing.
  const pulse = start(node, [...tsx, 'scripts/demo-pulse.ts'], {
    env: { ...env, DEMO_URL: url, DEMO_TOKEN: token },
    stdio: 'ignore',
    shell: false,
  })
  server.once('exit', () => pulse.kill('SIGTERM'))
  process.stdout.write(
    `\nThe dashboard is running; end it with Ctrl+C.\n  address   ${url}\n  e-mail    ${email}\n  password  ${password}\n` +
      `  API       ${url}/docs  (token below, all scopes, 90 days)\n  token     ${token}\n`,
  )
})
