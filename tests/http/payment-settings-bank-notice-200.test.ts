import { afterAll, beforeAll, expect, it } from 'vitest'
import { atBank } from '../support/payment-settings'
import { StandInBank } from '../support/pix-api/bank'
import { until } from '../support/poll'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_ALLOW_PRIVATE_ADDRESSES: '1' }, { alone: true })
let bank: StandInBank
beforeAll(async () => {
  bank = await StandInBank.start()
})
afterAll(() => bank.stop())

it('the bank tells of a payment at the address that was registered with it', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await call('PUT', '/payment-settings', { json: { ...atBank(bank), inbound: { auth: 'address' } } })
  const { url } = (await call<{ url: string }>('POST', '/payment-settings/rotate-inbound', { json: {} })).body
  expect((await call('POST', '/payment-settings/register-inbound')).status).toBe(200)
  // The address has the host by which people reach it; here the server stands on a port of its own.
  const webhookUrl = server.baseUrl + new URL(url).pathname
  bank.books.webhooks.set('cobranca@exemplo.com.br', { webhookUrl, criacao: new Date().toISOString() })
  const txid = 'AVALNOTICIA2026000000000001'
  const chave = 'cobranca@exemplo.com.br'
  bank.books.put('cob', txid, { calendario: { expiracao: 3_600 }, valor: { original: '12.34' }, chave })
  const paid = bank.books.pay(txid)
  for (let i = 0; i < 3; i += 1) expect((await bank.notify([paid]))?.status).toBe(200)
  const processed = await until('the notice to be processed', async () => {
    const { body } = await call<{ data: { state: string; repeats: number }[] }>('GET', '/payment-notices')
    return body.data[0]?.state === 'processed' && body.data
  })
  expect(processed).toMatchObject([{ state: 'processed', repeats: 2 }])
  expect(bank.faults).toEqual([])
})
