// Shared by `npm run demo` and `npm test`: runs on whatever Node started npm, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const windows = process.platform === 'win32'

/** The environment of every child: the project's own Node 24 comes first on the path. */
export const childEnv = (extra = {}) => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...extra })

/** Runs a command to its end with its output shown; ends this process when it fails. */
export function run(command, args, extra = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, env: childEnv(extra) })
  if (status !== 0) process.exit(status ?? 1)
}

export const start = (command, args, options = {}) => spawn(command, args, { cwd: root, shell: windows, ...options })

/** `npm ci` when the installed tree is not the lock's. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(root, 'node_modules', '.aval-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  process.stdout.write('Installing what package-lock.json names (a minute or two the first time)…\n')
  run('npm', ['ci'])
  writeFileSync(mark, lock)
}

/** Path of a Node that can run the product (24 or newer): the project's own, else the host's. */
export function productNode() {
  const own = join(bin, windows ? 'node.cmd' : 'node')
  const node = existsSync(own) ? own : process.execPath
  const version = spawnSync(node, ['--version'], { encoding: 'utf8', shell: windows }).stdout?.trim() ?? ''
  if (Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= 24) return node
  process.stderr.write(
    `Aval needs Node 24 or newer; this machine has ${version || 'none that runs'} and no packaged one exists for ` +
      `${process.platform}-${process.arch}. Install Node 24 and run the command again.\n`,
  )
  process.exit(1)
}

/** The newest change among the sources of the build. */
function newest(paths) {
  const list = spawnSync('git', ['ls-files', '-co', '--exclude-standard', ...paths], {
    cwd: root,
    encoding: 'utf8',
  }).stdout
  const files = (list ?? '').split('\n').filter((file) => file && existsSync(join(root, file)))
  return Math.max(0, ...files.map((file) => statSync(join(root, file)).mtimeMs))
}

/** Builds the app unless the last build is newer than its sources. */
export function ensureBuilt() {
  const mark = join(root, '.next', 'BUILD_ID')
  const sources = ['app', 'components', 'lib', 'db', 'messages', 'server', 'middleware.ts', 'instrumentation.ts']
  const config = ['next.config.mjs', 'tailwind.config.ts', 'package-lock.json']
  if (existsSync(mark) && statSync(mark).mtimeMs > newest([...sources, ...config])) return
  process.stdout.write('Building the app…\n')
  run('npx', ['next', 'build'], { NEXT_TELEMETRY_DISABLED: '1' })
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const which = (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim() || undefined
const browser = () => process.env.CHROMIUM_PATH || browsers.map(which).find(Boolean)

/** Path of a Chromium, installed from the distribution where that is possible; undefined where it is not. */
export function ensureChromium() {
  const found = browser()
  if (found || windows || !which('apt-get') || process.getuid?.() !== 0) return found
  process.stdout.write('Installing Chromium for the browser tests…\n')
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['-qq', 'update'], options)
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], options)
  return browser()
}
