import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('knows neither an unknown customer nor another company’s', async () => {
  const { ref } = await startTalk(company.call)
  for (const [call, id] of [
    [company.call, 'ninguem'],
    [company.stranger, ref],
  ] as const) {
    const { status, body } = await call('POST', '/conversations/start', {
      json: { customer_id: id, channel: 'simulator' },
    })
    expect(status).toBe(404)
    expect(body['type']).toContain('not_found')
  }
})
