import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

type Check = {
  same: boolean
  steps: { same: boolean }[]
  offers: { offer_id: string }[]
  personas: { offer_ids: string[]; first_words: { text: string } }[]
}

it('the same debt has the same offers in all ten; words and order differ', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<Check>('POST', '/personas/check', { json: {} })
  expect([status, body.same]).toEqual([200, true])
  expect(body.steps.length).toBe(4)
  const ids = body.offers.map(({ offer_id: id }) => id).sort()
  expect(ids.length).toBeGreaterThanOrEqual(3)
  for (const { offer_ids: shown } of body.personas) expect([...shown].sort()).toEqual(ids)
  expect(new Set(body.personas.map(({ first_words: words }) => words.text)).size).toBe(10)
})
