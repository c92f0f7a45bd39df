import { expect, it } from 'vitest'
import { ingestedDebtor } from '../support/ingested-debtor'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
type Words = { text: string; segments: { text: string; name?: string }[]; guard: { verdict: string } }
type Preview = {
  greeting: Words
  offers: { words: Words; offer: { offer_id: string } }[]
  answers: (Words & { intent: { act: string } })[]
  faults: object[]
}

it('an invented customer: values filled by the engine, past the guard, nothing stored', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { transcript: [{ role: 'customer', text: 'perdi o emprego em setembro, tá difícil' }] }
  const { status, body } = await call<Preview>('POST', '/personas/5/preview', { json })
  expect([status, body]).toMatchObject([200, { version: 1, customer: { customer_id: null, overdue_amount: 2450.75 } }])
  expect(body.greeting.text).not.toMatch(/R\$/)
  expect(body.offers.length).toBeGreaterThanOrEqual(3)
  for (const { words } of body.offers) {
    expect(words.guard.verdict).toBe('allow')
    expect(words.segments.some(({ name }) => name)).toBe(true)
  }
  expect(body.answers.map(({ intent }) => intent.act)).toEqual(['hardship'])
  expect((await call('GET', '/conversations')).body).toMatchObject({ data: [] })
})

it('a real customer, and a draft that is not saved', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { customerId } = await ingestedDebtor(call)
  const { body: five } = await call<{ options: object }>('GET', '/personas/5')
  const draft = { ...five, options: { ...five.options, cash: 'Até {{due_date}}: {{valor_final}}' } }
  const { body } = await call<Preview>('POST', '/personas/5/preview', { json: { customer_id: customerId, draft } })
  expect(body).toMatchObject({ version: null, customer: { customer_id: customerId } })
  expect(body.faults).toMatchObject([{ path: 'options.cash', code: 'placeholder_unknown' }])
  expect((await call('GET', '/personas/5')).body).toMatchObject({ latest_version: 1 })
})
