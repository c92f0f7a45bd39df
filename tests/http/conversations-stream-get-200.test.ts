import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('tells changes of the company’s own conversations as they happen', async () => {
  const { token } = await sure<{ token: string }>(company.call, 'POST', '/tokens', {
    name: 'x',
    scope: ['conversations:read'],
  })
  const stop = new AbortController()
  const response = await fetch(`${company.baseUrl}/api/v1/conversations/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  await startTalk(company.stranger)
  const own = await startTalk(company.call)
  let text = ''
  while (!text.includes('event: changed')) text += new TextDecoder().decode((await reader.read()).value)
  stop.abort()
  expect(text).toContain(own.id)
  expect(text).not.toMatch(/Conversa Santos|R\$/)
})
