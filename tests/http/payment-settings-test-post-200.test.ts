import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atBank } from '../support/payment-settings'
import { StandInBank } from '../support/pix-api/bank'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_ALLOW_PRIVATE_ADDRESSES: '1', AVAL_WORKER: 'off' }, { alone: true })
type Tested = { ok: boolean; steps: { step: string; state: string; code: string; message: string }[] }

describe('at a bank', () => {
  let bank: StandInBank
  beforeAll(async () => {
    bank = await StandInBank.start()
  })
  afterAll(async () => {
    await bank.stop()
    expect(bank.faults).toEqual([])
  })

  it('tells step by step, and the address is registered', async () => {
    const { call } = await registerCompany(server.baseUrl)
    const stored = await call('PUT', '/payment-settings', { json: atBank(bank) })
    expect([stored.status, stored.body]).toMatchObject([200, { provider: 'bacen', bacen: { has_client_secret: true } }])
    expect(stored.text).not.toContain('PRIVATE KEY')
    const { url } = (await call<{ url: string }>('POST', '/payment-settings/rotate-inbound', { json: {} })).body
    const before = await call<Tested>('POST', '/payment-settings/test')
    expect([before.status, before.body]).toMatchObject([200, { ok: true, version: 2 }])
    expect(before.body.steps.map(({ step, code }) => `${step}:${code}`)).toEqual([
      'token:ok',
      'scopes:ok',
      'read:ok',
      'webhook:not_registered',
    ])
    const registered = await call('POST', '/payment-settings/register-inbound')
    expect([registered.status, registered.body]).toEqual([
      200,
      { registered: true, pix_key: 'cobranca@exemplo.com.br' },
    ])
    expect(bank.books.webhooks.get('cobranca@exemplo.com.br')?.webhookUrl).toBe(url)
    expect((await call<Tested>('POST', '/payment-settings/test')).body.steps.at(-1)?.code).toBe('ok')
  })

  it('that refuses is told in words', async () => {
    const { call } = await registerCompany(server.baseUrl)
    await call('PUT', '/payment-settings', { json: atBank(bank, { client_secret: 'errado' }) })
    const { status, body } = await call<Tested>('POST', '/payment-settings/test')
    expect([status, body]).toMatchObject([200, { ok: false, steps: [{ step: 'token', code: 'refused' }] }])
    expect(body.steps[0]?.message).toMatch(/recusou/)
  })
})

it('a static key makes a code', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<Tested>('POST', '/payment-settings/test')
  expect([status, body]).toMatchObject([200, { ok: true, version: 0, steps: [{ step: 'code', state: 'ok' }] }])
})
