// Some optional binaries of other platforms are missing from a registry, so npm drops them from the lock and
// `npm ci` then refuses it. A stub entry per dropped package keeps the lock complete. Run after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { packages } = lock
const guess = (name, list) => list.filter((word) => new RegExp(`(^|[-/])${word}([-.]|$)`).test(name))
let stubs = 0
for (const [path, entry] of Object.entries(packages)) {
  delete entry.resolved
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = path ? `${path}/node_modules/${name}` : `node_modules/${name}`
    if (packages[nested] || packages[`node_modules/${name}`]) continue
    const os = guess(name, ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony'])
    const cpu = guess(name, ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'wasm32'])
    packages[`node_modules/${name}`] = {
      version,
      optional: true,
      os: os.length > 0 ? os : ['none'],
      cpu: cpu.length > 0 ? cpu : ['none'],
    }
    stubs += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`lock: ${stubs} stub entries added\n`)
