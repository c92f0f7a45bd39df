import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { defaultPolicy } from '../core/policy/defaults'
import { effectivePolicy } from '../policy/effective-policy'
import { listPolicyVersions } from '../policy/list-versions'
import { putPolicy } from '../policy/put-policy'
import { setPortfolioRules } from '../policy/set-portfolio-rules'
import { storedPortfolio } from './support/portfolio'

useTestDatabase()
provideCompanyFacts(async () => ({
  administratorId: 'admin',
  sandbox: false,
  name: 'Credora S.A.',
  email: 'financeiro@exemplo.com.br',
  document: '11444777000161',
}))

const company = () => testContext(newId('company'))
const versionsOf = async (ctx: Context, portfolioId?: string) => {
  const asked = portfolioId === undefined ? {} : { portfolio_id: portfolioId }
  return (await listPolicyVersions(ctx, { ...asked, limit: 50 })).data
}
const inTransaction = (ctx: Context, portfolioId: string, rules: Parameters<typeof setPortfolioRules>[2]) =>
  transaction(() => setPortfolioRules(ctx, portfolioId, rules))

describe('the three levels', () => {
  it('begins with the product’s defaults and the company as creditor', async () => {
    const { policy, sources, version, missing } = await effectivePolicy(newId('company'))
    const creditor = { creditorName: 'Credora S.A.', creditorDocument: '11444777000161' }
    expect(policy).toEqual({ ...defaultPolicy, ...creditor })
    expect(version).toBe('0.0')
    expect(missing).toEqual(['creditorAddress'])
    expect(sources.maxDiscountBasisPoints).toEqual({ source: 'default', setBy: null, laws: [] })
    expect(sources.respectStateCalendar.source).toBe('law')
    expect(sources.lateFineBasisPoints.laws).toEqual(['cdc_52_1'])
    expect(sources.lateInterestBasisPoints.laws).toEqual(['ctn_161_1'])
  })

  it('the company’s values hold over the defaults, the portfolio’s over the company’s', async () => {
    const ctx = company()
    const portfolioId = await storedPortfolio(ctx)
    await putPolicy(ctx, { max_discount_percentage: 20, max_installments: 6 })
    await putPolicy(ctx, { max_discount_percentage: 25.5, portfolio_id: portfolioId })
    const whole = await effectivePolicy(ctx.companyId)
    expect(whole.policy).toMatchObject({ maxDiscountBasisPoints: 2_000, maxInstallments: 6 })
    const { policy, sources, version } = await effectivePolicy(ctx.companyId, portfolioId)
    expect(policy).toMatchObject({ maxDiscountBasisPoints: 2_550, maxInstallments: 6, minInstallmentCents: 10_000 })
    expect(version).toBe('1.1')
    expect(sources.maxDiscountBasisPoints).toMatchObject({ source: 'portfolio', setBy: { version: 1, by: ctx.actor } })
    expect(sources.maxInstallments).toMatchObject({ source: 'company', setBy: { version: 1 } })
  })

  it('keeps who set a value when another one changes', async () => {
    const ctx = company()
    await putPolicy(ctx, { max_installments: 6 })
    await putPolicy({ ...ctx, actor: { type: 'token', id: 'tok_other' } }, { max_discount_percentage: 5 })
    const { sources } = await effectivePolicy(ctx.companyId)
    expect(sources.maxInstallments.setBy).toMatchObject({ version: 1, by: { type: 'user', id: 'user_test' } })
    expect(sources.maxDiscountBasisPoints.setBy).toMatchObject({ version: 2, by: { id: 'tok_other' } })
  })

  it('lets a portfolio only narrow the contact rules', async () => {
    const ctx = company()
    const portfolioId = await storedPortfolio(ctx)
    await putPolicy(ctx, { contact_time_window: { start: '10:00', end: '18:00' }, max_contacts_per_week: 2 })
    await inTransaction(ctx, portfolioId, {
      contact_time_window: { start: '09:00', end: '17:00' },
      max_contacts_per_week: 5,
      channels: ['sms'],
    })
    const { policy, sources } = await effectivePolicy(ctx.companyId, portfolioId)
    expect(policy.contactWindow).toEqual({ start: '10:00', end: '17:00' })
    expect(policy.maxContactsPerWeek).toBe(2)
    expect(policy.channels).toEqual(['sms'])
    expect(sources.maxContactsPerWeek.source).toBe('company')
    expect(sources.contactWindow.source).toBe('portfolio')
    // What has no effect is refused from a person.
    const looser = putPolicy(ctx, { max_contacts_per_week: 4, portfolio_id: portfolioId })
    await expect(looser).rejects.toMatchObject({
      reason: 'policy_forbidden',
      faults: [{ path: 'max_contacts_per_week', code: 'policy_looser_than_company' }],
    })
  })
})

describe('versions', () => {
  it('keeps each, with what it changed; null takes a value off; the same again makes none', async () => {
    const ctx = company()
    await putPolicy(ctx, { max_installments: 6, bureau_sentence: 'Não tratamos de cadastros por aqui.' })
    await putPolicy(ctx, { max_installments: 6 })
    await putPolicy(ctx, { max_installments: null })
    const versions = await versionsOf(ctx)
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(versions[0]?.changes).toEqual([{ field: 'maxInstallments', before: 6, after: undefined }])
    expect(versions[1]?.changes.map(({ field }) => field)).toEqual(['maxInstallments', 'bureauSentence'])
    expect((await effectivePolicy(ctx.companyId)).policy.maxInstallments).toBe(12)
  })

  it('pages, and tells the last one’s changes from the row behind it', async () => {
    const ctx = company()
    for (const count of [3, 4, 5]) await putPolicy(ctx, { max_installments: count })
    const first = await listPolicyVersions(ctx, { limit: 2 })
    expect(first.data.map(({ changes }) => changes[0])).toMatchObject([
      { before: 4, after: 5 },
      { before: 3, after: 4 },
    ])
    const second = await listPolicyVersions(ctx, { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({
      data: [{ version: 1, changes: [{ before: undefined, after: 3 }] }],
      nextCursor: null,
    })
  })

  it('refuses a writer that read an older version', async () => {
    const ctx = company()
    await putPolicy(ctx, { max_installments: 6, version: 0 })
    await expect(putPolicy(ctx, { max_installments: 7, version: 0 })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'policy_changed',
      params: { version: 1 },
    })
    const race = await Promise.allSettled(
      [8, 9].map((count) => putPolicy(ctx, { max_installments: count, version: 1 })),
    )
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('never keeps what was rolled back', async () => {
    const ctx = company()
    const portfolioId = newId('portfolio')
    await effectivePolicy(ctx.companyId, portfolioId)
    const failing = transaction(async () => {
      await setPortfolioRules(ctx, portfolioId, { max_installments: 3 })
      expect((await effectivePolicy(ctx.companyId, portfolioId)).policy.maxInstallments).toBe(3)
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect((await effectivePolicy(ctx.companyId, portfolioId)).policy.maxInstallments).toBe(12)
    await inTransaction(ctx, portfolioId, { max_installments: 4 })
    expect((await effectivePolicy(ctx.companyId, portfolioId)).policy.maxInstallments).toBe(4)
  })
})

describe('the founding document’s business rules', () => {
  const rules = {
    max_discount_percentage: 15,
    min_installment_value: 100,
    preferred_payment_methods: ['pix', 'credit_card'] as const,
    contact_time_window: { start: '09:00', end: '21:00' },
  }
  it('become the portfolio’s version; the same again makes none', async () => {
    const ctx = company()
    const sent = { ...rules, preferred_payment_methods: [...rules.preferred_payment_methods] }
    expect(await inTransaction(ctx, 'port_a', sent)).toEqual({ version: 1, changed: true })
    expect(await inTransaction(ctx, 'port_a', sent)).toEqual({ version: 1, changed: false })
    expect((await effectivePolicy(ctx.companyId, 'port_a')).version).toBe('0.1')
    expect(await inTransaction(ctx, 'port_a', { ...sent, max_discount_percentage: 12.5 })).toEqual({
      version: 2,
      changed: true,
    })
  })

  it.each([
    [{ max_discount_percentage: 101 }, 'business_rules.max_discount_percentage', 'policy_discount_out_of_range'],
    [
      { contact_time_window: { start: '07:00', end: '21:00' } },
      'business_rules.contact_time_window',
      'policy_window_at_night',
    ],
    [{ min_installment_value: 0 }, 'business_rules.min_installment_value', 'policy_min_installment_not_positive'],
    [{ min_installment_value: 10.005 }, 'business_rules.min_installment_value', 'money_invalid'],
  ])('%o is refused by name', async (bad, path, code) => {
    await expect(inTransaction(company(), 'port_a', bad)).rejects.toMatchObject({ faults: [{ path, code }] })
  })
})
