import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { webhookEventTypes } from '@/db/constants/webhooks'
import { publicEvents } from '../core/catalog'
import { newSecret } from '../endpoints/secrets'
import { signedHeaders } from '../sending/sign'

const page = readFileSync('docs/webhooks.md', 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
const secret = newSecret()
const body = '{"id":"evt_1","data":{"city":"São Paulo"}}'
// As in the middle of a rotation: ours is the second.
const headers = signedHeaders({ eventId: 'evt_1', body, at: Date.now() }, [newSecret(), secret])
const given = JSON.stringify({ secret, body, headers })

/** Runs `program` and tells whether it ended well. */
const holds = (program: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } }).status === 0

it('the Node snippet verifies what we send and refuses what we did not', () => {
  const script = `${block('js')}\nconst { body, headers } = JSON.parse(process.argv[1])\nverified(body, headers)`
  const run = (input: string) =>
    holds(process.execPath, ['--input-type=module', '-e', script, input], { WEBHOOK_SECRET: secret })
  expect([run(given), run(given.replace('Paulo', 'Pedro'))]).toEqual([true, false])
})

it('the shell snippet does', () => {
  const run = (text: string) =>
    holds('bash', ['-c', block('bash')], {
      WEBHOOK_SECRET: secret,
      WEBHOOK_ID: headers['webhook-id'] ?? '',
      WEBHOOK_TIMESTAMP: headers['webhook-timestamp'] ?? '',
      WEBHOOK_SIGNATURE: headers['webhook-signature'] ?? '',
      BODY: text,
    })
  expect([run(body), run(body.replace('Paulo', 'Pedro'))]).toEqual([true, false])
})

const python = spawnSync('python3', ['--version']).status === 0
it.runIf(python)('the Python snippet does', () => {
  const end =
    'import json, sys\nd = json.loads(sys.argv[1])\nassert verified(d["secret"], d["body"].encode(), d["headers"])'
  const run = (input: string) => holds('python3', ['-c', `${block('python')}\n${end}`, input])
  expect([run(given), run(given.replace('Paulo', 'Pedro'))]).toEqual([true, false])
})

it('every event stands in the table with its fields', () => {
  for (const type of webhookEventTypes) {
    const fields = publicEvents[type].fields.map(({ wire }) => `\`${wire}\``).join(' ')
    expect(page).toContain(`| \`${type}\` | ${publicEvents[type].description} | ${fields} |`)
  }
})
