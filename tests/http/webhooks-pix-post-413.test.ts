import { expect, it } from 'vitest'
import { bankOf, noticesOf, pixOf, settledNotices } from '../support/pix'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('answers 413 above 1 MB; more than 1,000 items are stored and refused visibly', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { send, tell } = await bankOf(call, server.baseUrl)
  const filler = 'x'.repeat(1_000_000)
  expect((await send(JSON.stringify({ pix: [pixOf('large')], filler }))).status).toBe(413)
  expect(await noticesOf(call)).toEqual([])
  const many = Array.from({ length: 1_001 }, () => ({ endToEndId: 'x' }))
  expect((await tell(...many)).status).toBe(200)
  expect(await settledNotices(call)).toMatchObject([{ state: 'failed', error: { code: 'too_many_items' } }])
})
