import { expect, it } from 'vitest'
import { bankOf, noticesOf, pixOf, signed } from '../support/pix'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('answers 401 to a notice that is unsigned, signed otherwise, altered, or older or newer than five minutes', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { secret, send } = await bankOf(call, server.baseUrl)
  const stranger = await bankOf((await registerCompany(server.baseUrl)).call, server.baseUrl)
  const body = JSON.stringify({ pix: [pixOf('signed')] })
  const away = (minutes: number) => signed(secret, body, new Date(Date.now() + minutes * 60_000))
  const good = signed(secret, body)
  const refused = {
    unsigned: { 'content-type': 'application/json' },
    'by another company': signed(stranger.secret, body),
    altered: signed(secret, `${body} `),
    'too old': away(-6),
    'too new': away(6),
    'of another message': { ...good, 'webhook-id': 'msg_other' },
    'without a time': { ...good, 'webhook-timestamp': '' },
    'of an unknown kind': { ...good, 'webhook-signature': (good['webhook-signature'] ?? '').replace('v1,', 'v9,') },
  }
  for (const [name, headers] of Object.entries(refused)) {
    const { status, body: problem } = await send(body, headers as Record<string, string>)
    expect([status, problem['type']], name).toEqual([401, '/docs/errors#signature_invalid'])
  }
  expect(await noticesOf(call)).toEqual([])
  for (const minutes of [-4, 4]) expect((await send(body, away(minutes))).status).toBe(200)
})
