import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { env } from '@/lib/platform/env'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { testAuthority } from '@/tests/support/pix-api/certificates'
import { useBank, wireAccess } from '@/tests/support/pix-api/use-bank'
import { getPaymentSettings } from '../get-settings'
import { inboundOf } from '../inbound'
import { providerOf } from '../provider-of'
import { putPaymentSettings } from '../put-settings'
import { registerInbound } from '../register-inbound'
import { rotateInbound } from '../rotate-inbound'
import { testPaymentSettings } from '../test-settings'

useTestDatabase()
const { bank } = useBank()
const facts = { administratorId: 'user_a', sandbox: false, name: 'Exemplo', email: 'a@b.example', document: null }
beforeAll(() => provideCompanyFacts(async () => facts))
const wire = (changes: object = {}) => ({ ...wireAccess(bank().access()), ...changes })
const settings = (changes: object = {}) => ({
  provider: 'bacen' as const,
  pix_key: 'cobranca@exemplo.com.br',
  bacen: wire(changes),
})
let companies = 0
const fresh = () => {
  companies += 1
  return testContext(`comp_bank${companies}`)
}
const codes = (steps: { step: string; code: string }[]) => steps.map(({ step, code }) => `${step}:${code}`)

it('a bank proves its notices by the address until the company chooses', async () => {
  const ctx = fresh()
  await rotateInbound(ctx, {})
  const now = async () => {
    const { auth, authChosen } = (await getPaymentSettings(ctx)).inbound
    return [auth, authChosen, (await inboundOf(ctx.companyId))?.auth]
  }
  expect(await now()).toEqual(['signature', false, 'signature'])
  await putPaymentSettings(ctx, settings())
  expect(await now()).toEqual(['address', false, 'address'])
  await putPaymentSettings(ctx, { inbound: { auth: 'signature' } })
  expect(await now()).toEqual(['signature', true, 'signature'])
  await putPaymentSettings(ctx, { provider: 'static' })
  await putPaymentSettings(ctx, { provider: 'bacen' })
  expect(await now()).toEqual(['signature', true, 'signature'])
})

describe('the access to a bank', () => {
  it('is whole before it is used, and says field by field what is wrong', async () => {
    const ctx = fresh()
    const empty = putPaymentSettings(ctx, { provider: 'bacen' })
    await expect(empty).rejects.toMatchObject({
      reason: 'payment_settings_invalid',
      faults: Array(6).fill({ code: 'required' }),
    })
    const faultsOf = async (changes: object) => {
      const error: { faults?: { path: string; code: string }[] } = await putPaymentSettings(
        ctx,
        settings(changes),
      ).then(
        () => ({}),
        (refused) => refused,
      )
      return error.faults?.map(({ path, code }) => `${path} ${code}`)
    }
    const stranger = bank().stranger()
    const day = 86_400_000
    const old = testAuthority().issue('velho', { from: new Date(Date.now() - 9 * day), to: new Date(Date.now() - day) })
    const locked = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    }).privateKey
    expect(await faultsOf({ private_key: stranger.privateKey })).toEqual(['bacen.private_key private_key_mismatch'])
    expect(await faultsOf({ private_key: locked })).toEqual(['bacen.private_key private_key_encrypted'])
    expect(await faultsOf({ certificate: 'x', private_key: 'y' })).toEqual([
      'bacen.certificate certificate_invalid',
      'bacen.private_key private_key_invalid',
    ])
    expect(await faultsOf({ certificate: old.certificate, private_key: old.privateKey })).toEqual([
      'bacen.certificate certificate_expired',
    ])
    expect(await faultsOf({ ca: 'x' })).toEqual(['bacen.ca certificate_invalid'])
    expect(await faultsOf({ token_url: 'http://localhost/x' })).toEqual(['bacen.token_url url_not_https'])
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = false
    const hostile = [
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://2130706433/',
      'https://intranet/',
      'https://a@b.co/',
    ]
    for (const base_url of hostile)
      expect(await faultsOf({ base_url, token_url: 'https://a.example.com/' })).toHaveLength(1)
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = true
    expect((await getPaymentSettings(ctx)).version).toBe(0)
  })

  it('is never told again, neither by the API nor in the database', async () => {
    const ctx = fresh()
    const view = await putPaymentSettings(ctx, settings())
    expect(view.bacen).toMatchObject({
      hasClientSecret: true,
      hasPrivateKey: true,
      hasCa: true,
      clientId: 'aval-teste',
    })
    expect(view.bacen?.certificate).toMatchObject({ subject: 'CN=aval', expiresAt: expect.any(Number) })
    const rows = JSON.stringify(await db().select().from(tables.auditEntries))
    for (const text of [JSON.stringify(view), rows, JSON.stringify(await db().select().from(tables.paymentSettings))]) {
      expect(text).not.toContain(bank().access().clientSecret)
      expect(text).not.toContain('PRIVATE KEY')
    }
    expect(rows).toContain('client_secret')
  })

  it('keeps what is not given again, but sends no secret to another host', async () => {
    const ctx = fresh()
    await putPaymentSettings(ctx, settings())
    await putPaymentSettings(ctx, { bacen: { client_id: 'outro' } })
    expect((await getPaymentSettings(ctx)).bacen).toMatchObject({ clientId: 'outro', hasClientSecret: true })
    const moved = putPaymentSettings(ctx, { bacen: { token_url: 'https://elsewhere.example.com/token' } })
    await expect(moved).rejects.toMatchObject({
      faults: [{ path: 'bacen.client_secret', code: 'client_secret_again' }],
    })
    await expect(putPaymentSettings(ctx, { bacen: null })).rejects.toMatchObject({
      faults: Array(6).fill({ code: 'required' }),
    })
    await putPaymentSettings(ctx, { provider: 'static', bacen: null })
    expect((await getPaymentSettings(ctx)).bacen).toBeNull()
  })

  it('charges', async () => {
    const ctx = fresh()
    await putPaymentSettings(ctx, settings())
    const { provider } = await providerOf(ctx.companyId)
    expect(provider).toMatchObject({ name: 'bacen', local: false, refundsByHand: false })
    await expect(provider.read('a'.repeat(30), false)).resolves.toEqual([])
  })
})

describe('a test of it', () => {
  it('goes step by step, warns of what is missing, and is well once the address is registered', async () => {
    const ctx = fresh()
    await putPaymentSettings(ctx, settings())
    await expect(registerInbound(ctx)).rejects.toMatchObject({ reason: 'inbound_missing' })
    const first = await testPaymentSettings(ctx)
    expect([first.ok, codes(first.steps)]).toEqual([
      true,
      ['token:ok', 'scopes:ok', 'read:ok', 'webhook:not_registered'],
    ])
    const { url } = await rotateInbound(ctx, {})
    bank().books.webhooks.set('cobranca@exemplo.com.br', {
      webhookUrl: 'https://a.example.com/',
      criacao: '2026-11-22T12:00:00Z',
    })
    expect(codes((await testPaymentSettings(ctx)).steps)).toContain('webhook:elsewhere')
    await registerInbound(ctx)
    expect(bank().books.webhooks.get('cobranca@exemplo.com.br')).toMatchObject({ webhookUrl: url })
    expect(codes((await testPaymentSettings(ctx)).steps)).toContain('webhook:ok')
    bank().grants = 'cob.read'
    const last = await testPaymentSettings(ctx)
    bank().grants = undefined
    expect(last.steps[1]).toMatchObject({ code: 'scopes_missing', detail: expect.stringContaining('cob.write') })
  })

  it('tells what failed', async () => {
    const failing = async (changes: object) => {
      const ctx = fresh()
      await putPaymentSettings(ctx, settings(changes))
      const { ok, steps } = await testPaymentSettings(ctx)
      expect(ok).toBe(false)
      return codes(steps)
    }
    const stranger = bank().stranger()
    expect(await failing({ client_secret: 'errado' })).toEqual(['token:refused'])
    expect(await failing({ ca: stranger.certificate })).toEqual(['token:server_certificate'])
    expect(await failing({ token_url: 'https://localhost:1/token' })).toEqual(['token:unreachable'])
    expect(await failing({ base_url: `${bank().origin}/nada` })).toEqual([
      'token:ok',
      'scopes:ok',
      'read:answer_invalid',
    ])
    const foreign = await failing({ certificate: stranger.certificate, private_key: stranger.privateKey })
    expect(['token:cut', 'token:client_certificate']).toContain(foreign[0])
    bank().tokenTrouble.push({ kind: 'raw', body: '<html>' })
    expect(await failing({})).toEqual(['token:answer_invalid'])
  })

  it('of a static key makes a code, and there is no bank to register at', async () => {
    const ctx = fresh()
    await putPaymentSettings(ctx, { pix_key: 'cobranca@exemplo.com.br' })
    expect(codes((await testPaymentSettings(ctx)).steps)).toEqual(['code:ok'])
    await expect(registerInbound(ctx)).rejects.toMatchObject({ reason: 'provider_without_webhook' })
  })
})
