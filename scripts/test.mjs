// `npm test`: installs what is missing, builds, runs every suite, ends with one line of counts.
// `npm test -- --project unit lib/ml` passes its arguments on to vitest.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnv, ensureBuilt, ensureChromium, ensureInstalled, productNode, root } from './setup.mjs'

const extra = process.argv.slice(2)
ensureInstalled()
const node = productNode()
const wantsBrowser = extra.length === 0 || extra.includes('e2e')
const chromium = wantsBrowser ? ensureChromium() : undefined
if (wantsBrowser) {
  if (chromium) ensureBuilt()
  else process.stdout.write('\n!!! NO CHROMIUM ON THIS MACHINE: THE BROWSER TESTS ARE SKIPPED (counted below) !!!\n\n')
}
const folder = mkdtempSync(join(tmpdir(), 'aval-test-'))
const report = join(folder, 'report.json')
const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json']
const { status } = spawnSync(node, [...args, `--outputFile.json=${report}`, ...extra], {
  cwd: root,
  stdio: 'inherit',
  env: childEnv({ CHROMIUM_PATH: chromium ?? '' }),
})
let failed = status === 0 ? 0 : 1
let line = `0 passed, ${failed} failed, 0 skipped`
try {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const suites = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
  failed = Math.max(result.numFailedTests + suites.length, failed)
  line = `${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests + (result.numTodoTests ?? 0)} skipped`
} catch {
  // No report: vitest itself did not run; its own words are above.
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`\n${line}\n`)
process.exit(failed === 0 ? 0 : 1)
