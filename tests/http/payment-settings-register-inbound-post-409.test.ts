import { afterAll, beforeAll, expect, it } from 'vitest'
import { atBank } from '../support/payment-settings'
import { StandInBank } from '../support/pix-api/bank'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_ALLOW_PRIVATE_ADDRESSES: '1', AVAL_WORKER: 'off' }, { alone: true })
let bank: StandInBank
beforeAll(async () => {
  bank = await StandInBank.start()
})
afterAll(() => bank.stop())

it('there is no bank to register at', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ type: string }>('POST', '/payment-settings/register-inbound')
  expect([status, body.type]).toEqual([409, expect.stringContaining('provider_without_webhook')])
})

it('there is no address to register', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/payment-settings', { json: atBank(bank) })
  const { status, body } = await call<{ type: string }>('POST', '/payment-settings/register-inbound')
  expect([status, body.type]).toEqual([409, expect.stringContaining('inbound_missing')])
})
