import { beforeAll, describe, expect, it } from 'vitest'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { getPaymentSettings } from '../get-settings'
import { providerOf } from '../provider-of'
import { putPaymentSettings } from '../put-settings'
import { settingsOf } from '../settings-of'
import { testPaymentSettings } from '../test-settings'

useTestDatabase()
const facts = { administratorId: 'user_a', sandbox: false, name: 'Exemplo Ltda', email: 'Oi@Exemplo.com.br' }
const documents: Record<string, string | null> = { comp_cnpj: '12.345.678/0001-95', comp_cpf: '123.456.789-09' }
beforeAll(() => provideCompanyFacts(async (id) => ({ ...facts, document: documents[id] ?? null })))

describe('settings that nobody stored', () => {
  it('take the CNPJ for the key, else the e-mail, never a CPF, and say that nobody confirmed it', async () => {
    expect(await settingsOf('comp_cnpj')).toEqual({
      companyId: 'comp_cnpj',
      provider: 'static',
      pixKey: '12345678000195',
      keyConfirmed: false,
      merchantName: 'Exemplo Ltda',
      merchantCity: 'SAO PAULO',
      cityConfirmed: false,
      chargeMinutes: 60,
      graceDays: 3,
      version: 0,
    })
    expect((await settingsOf('comp_cpf')).pixKey).toBe('oi@exemplo.com.br')
    expect((await settingsOf('comp_none')).pixKey).toBe('oi@exemplo.com.br')
  })

  it('already charge', async () => {
    const { provider, settings } = await providerOf('comp_cnpj')
    expect(provider).toMatchObject({ name: 'static', local: true, refundsByHand: true })
    expect(settings.pixKey).toBe('12345678000195')
    await expect(testPaymentSettings(testContext('comp_cnpj'))).resolves.toMatchObject({ ok: true })
  })
})

describe('settings that are stored', () => {
  const ctx = testContext('comp_stored')

  it('keep what is not named, and give a field back with null', async () => {
    const first = await putPaymentSettings(ctx, {
      pix_key: '+55 (11) 98765-4321',
      merchant_city: 'Belém',
      grace_days: 5,
    })
    expect(first).toMatchObject({ pixKey: '+5511987654321', keyConfirmed: true, merchantCity: 'Belém', version: 1 })
    const second = await putPaymentSettings(ctx, { merchant_name: 'Recebe Já', version: 1 })
    expect(second).toMatchObject({ pixKey: '+5511987654321', graceDays: 5, merchantName: 'Recebe Já', version: 2 })
    const third = await putPaymentSettings(ctx, { pix_key: null })
    expect(third).toMatchObject({ pixKey: 'oi@exemplo.com.br', keyConfirmed: false })
  })

  it('are not overwritten by who read an older version', async () => {
    const { version } = await getPaymentSettings(ctx)
    const both = [1, 2].map((days) => putPaymentSettings(ctx, { grace_days: days, version }))
    const ended = await Promise.allSettled(both)
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', reason: 'payment_settings_changed' },
    })
  })

  it('two at once on nothing stored: one wins', async () => {
    const fresh = testContext('comp_race')
    const both = [1, 2].map((days) => putPaymentSettings(fresh, { grace_days: days, version: 0 }))
    const ended = await Promise.allSettled(both)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('hold nothing that no code can be made of, and nothing is stored then', async () => {
    const before = await getPaymentSettings(ctx)
    const refused = putPaymentSettings(ctx, { merchant_name: '日本', merchant_city: '日本', grace_days: 9 })
    await expect(refused).rejects.toMatchObject({
      reason: 'payment_settings_invalid',
      faults: [{ path: 'merchant_name', code: 'merchant_name_invalid' }],
    })
    expect(await getPaymentSettings(ctx)).toEqual(before)
    await expect(putPaymentSettings(ctx, { pix_key: '12345678901' })).rejects.toMatchObject({
      faults: [{ path: 'pix_key', code: 'pix_key_invalid' }],
    })
  })

  it('are changed by who manages integrations alone', async () => {
    const permissions = { ...ctx.permissions, can_manage_integrations: false }
    const lesser = testContext('comp_stored', { permissions })
    await expect(putPaymentSettings(lesser, { grace_days: 1 })).rejects.toMatchObject({ reason: 'missing_permission' })
    await expect(testPaymentSettings(lesser)).rejects.toMatchObject({ reason: 'missing_permission' })
    const reader = testContext('comp_stored', { only: ['payments:read'] })
    await expect(putPaymentSettings(reader, { grace_days: 1 })).rejects.toMatchObject({ reason: 'missing_scope' })
    await expect(getPaymentSettings(reader)).resolves.toMatchObject({ graceDays: expect.any(Number) })
  })
})
