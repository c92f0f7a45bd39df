import { expect, it } from 'vitest'
import { bankOf, pixOf, settledNotices } from '../support/pix'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('lists notices newest first, page by page, by state, without a word of what they say', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { tell, send } = await bankOf(call, server.baseUrl)
  await tell(pixOf('first', { infoPagador: 'segredo' }))
  await tell(pixOf('second'))
  await send('[]')
  await settledNotices(call, 3)
  type Page = { data: { notice_id: string; state: string; error: unknown }[]; next_cursor: string | null }
  const page = await call<Page>('GET', '/payment-notices?limit=2')
  expect(page.status).toBe(200)
  expect(page.body.data.map(({ state }) => state)).toEqual(['failed', 'processed'])
  expect(page.body.data[0]).toMatchObject({ error: { code: 'notice_shape', item: 0 } })
  const rest = await call<Page>('GET', `/payment-notices?limit=2&cursor=${page.body.next_cursor}`)
  expect(rest.body).toMatchObject({ data: [{ state: 'processed', error: null }], next_cursor: null })
  const failed = await call<Page>('GET', '/payment-notices?state=failed')
  expect(failed.body.data).toHaveLength(1)
  expect(failed.text).not.toContain('segredo')
  expect((await call('GET', '/payment-notices?state=lost')).status).toBe(422)
})
