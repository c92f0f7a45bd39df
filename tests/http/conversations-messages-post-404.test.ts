import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('does not know another company’s conversation', async () => {
  const talk = await startTalk(company.call)
  for (const [call, id] of [
    [company.stranger, talk.id],
    [company.call, 'conv_0'],
  ] as const) {
    const { status } = await call('POST', `/conversations/${id}/messages`, { json: { text: 'oi' } })
    expect(status).toBe(404)
  }
})
