import { afterAll, beforeAll, expect, it } from 'vitest'
import { atBank } from '../support/payment-settings'
import { StandInBank } from '../support/pix-api/bank'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_ALLOW_PRIVATE_ADDRESSES: '1', AVAL_WORKER: 'off' }, { alone: true })
type Problem = { type: string; detail: string }
let bank: StandInBank
beforeAll(async () => {
  bank = await StandInBank.start()
})
afterAll(() => bank.stop())

async function registering() {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/payment-settings', { json: atBank(bank) })
  await call('POST', '/payment-settings/rotate-inbound', { json: {} })
  return () => call<Problem>('POST', '/payment-settings/register-inbound')
}

it('a bank in trouble is 503 with when to come back', async () => {
  const register = await registering()
  bank.trouble.push({ kind: 'status', status: 429, retryAfter: '3600' })
  const { status, body, headers } = await register()
  expect([status, body.type]).toEqual([503, expect.stringContaining('payment_provider_unavailable')])
  expect(headers.get('retry-after')).not.toBeNull()
  expect((await register()).status).toBe(200)
})

it('a bank that refuses is 422 with its reason, without what it repeats', async () => {
  const register = await registering()
  const detail = 'A chave cobranca@exemplo.com.br não pertence ao CNPJ 12.345.678/0001-95.'
  bank.trouble.push({ kind: 'raw', status: 400, body: JSON.stringify({ title: 'x', status: 400, detail }) })
  const { status, body } = await register()
  expect([status, body.type]).toEqual([422, expect.stringContaining('payment_provider_refused')])
  expect(body.detail).toContain('A chave … não pertence ao CNPJ ….')
})
