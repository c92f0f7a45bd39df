import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { until } from '../support/poll'
import { useServer } from '../support/server'

const context = useServer()
/** `auto` compares six configurations on 30,000 rows. */
const trainingMs = 240_000

/** Shell blocks of a page with the comment that says what to expect of each. */
function steps(file: string) {
  const blocks = readFileSync(file, 'utf8').matchAll(/```sh\n([\s\S]*?)```\n(?:<!-- (.*?) -->)?/g)
  return [...blocks].map(([, script = '', notes = '']) => ({ script, notes }))
}

function run(script: string, env: Record<string, string>) {
  // The status goes on a line of its own after the body.
  const shown = script.replace(/\bcurl -s /g, "curl -s -w '\\n%{http_code}' ").replace(/ -o \S+/g, ' -o /dev/null')
  const { stdout, stderr } = spawnSync('bash', ['-euc', shown], { encoding: 'utf8', env: { ...process.env, ...env } })
  const lines = stdout.trimEnd().split('\n')
  return { status: Number(lines.pop()), text: lines.join('\n'), stderr }
}

const pages: readonly (readonly [file: string, commands: number])[] = [
  ['docs/integrators.md', 26],
  ['docs/collections-api.md', 20],
  ['docs/webhooks.md', 11],
  ['docs/payments.md', 13],
  ['docs/events.md', 5],
  ['docs/metrics-api.md', 8],
  ['docs/roi.md', 6],
  ['docs/alerts.md', 5],
  ['docs/reports.md', 7],
]

/** The answer's fields; a stream and a document have none. */
const fields = (text: string) => (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>

test.each(pages)(
  'every command of %s does what the page says',
  async (file, commands) => {
    const env: Record<string, string> = { AVAL: context.baseUrl }
    let ran = 0
    for (const { script, notes } of steps(file)) {
      if (script.startsWith('export AVAL=')) continue
      // A fixed address would be taken on a server that other tests share.
      const own = script.replace('credito@distribuidora', `credito-${Date.now()}@distribuidora`)
      const wanted = Number(/expect (\d+)/.exec(notes)?.[1])
      const holds = /has (\S+)/.exec(notes)?.[1] ?? ''
      const waits = /until (\w+)=(\w+)/.exec(notes)
      const look = async () => {
        const got = run(own, env)
        expect(got.status, `${script}\n${got.text}${got.stderr}`).toBe(wanted)
        expect(got.text, script).toContain(holds)
        const body = fields(got.text)
        return !waits || body[waits[1] ?? ''] === waits[2] ? body : undefined
      }
      const answer = await until(`${script} ${notes}`, look, { timeoutMs: trainingMs, everyMs: 200 })
      for (const [, name = '', field = ''] of notes.matchAll(/([A-Z]+)=(\w+)/g)) env[name] = String(answer[field])
      ran += 1
    }
    expect(ran).toBeGreaterThanOrEqual(commands)
  },
  400_000,
)

test('every npm script that the pages name exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/operations.md', 'docs/benchmarks.md', 'docs/managers.md']) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)/g))
      expect(scripts, file).toHaveProperty([name])
  }
})
