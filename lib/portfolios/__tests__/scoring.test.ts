import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { newId } from '@/lib/platform/ids'
import type { JobControl } from '@/lib/platform/jobs/define'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtor, portfolioBody } from '@/tests/support/debtors'
import type { RecoveryFeatures } from '../core/features'
import { priorBase, priorProbability, priorReasons } from '../core/prior'
import { getCustomer } from '../customers/get-customer'
import { getDebtorCase } from '../debts/get-debtor-case'
import { ingestPortfolio } from '../ingest/ingest-portfolio'
import { rescoreJob, trainRecoveryJob } from '../job-names'
import { getRecoveryModel } from '../scoring/get-recovery-model'
import { recordRecovery } from '../scoring/record-recovery'
import { outcomesOf } from '../scoring/repository'
import { rescore } from '../scoring/rescore'
import { trainRecovery } from '../scoring/train-recovery'

const maybe = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: null })
const features: fc.Arbitrary<RecoveryFeatures> = fc.record({
  overdue_days: fc.nat(2_000),
  installments_overdue: fc.nat(40),
  overdue_amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
  amount_ratio: maybe(2),
  history_score: maybe(1),
  days_since_payment: maybe(2_000),
  risk_segment: fc.constantFrom('low', 'medium', 'HIGH', '', 'A1'),
  contemplated: fc.option(fc.boolean(), { nil: null }),
  has_phone: fc.boolean(),
  has_email: fc.boolean(),
})

describe('the prior scorecard', () => {
  it('gives probabilities whose reasons add up to them', () => {
    fc.assert(
      fc.property(features, (f) => {
        const p = priorProbability(f)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThan(1)
        const sum = priorReasons(f).reduce((total, { contribution }) => total + contribution, priorBase)
        expect(sum).toBeCloseTo(p, 9)
      }),
    )
  })

  it('never rises with the age of a debt or the instalments overdue, nor falls with a better record', () => {
    fc.assert(
      fc.property(features, fc.nat(500), (f, more) => {
        const p = priorProbability(f)
        expect(priorProbability({ ...f, overdue_days: f.overdue_days + more })).toBeLessThanOrEqual(p)
        expect(priorProbability({ ...f, installments_overdue: f.installments_overdue + more })).toBeLessThanOrEqual(p)
        const record = f.history_score
        if (record !== null) expect(priorProbability({ ...f, history_score: 1 })).toBeGreaterThanOrEqual(p)
      }),
    )
  })
})

useTestDatabase()
beforeAll(() => {
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'financeiro@exemplo.com.br',
    document: null,
  }))
})

const send = (ctx: ReturnType<typeof testContext>, customers: unknown[]) =>
  ingestPortfolio(ctx, {
    query: { on_error: 'keep' },
    body: new Blob([JSON.stringify(portfolioBody(customers))]).stream(),
    contentType: 'application/json',
  })
const control = (companyId: string): JobControl => ({
  jobId: newId('job'),
  companyId,
  attempt: 1,
  signal: new AbortController().signal,
  report: () => undefined,
  now: Date.now,
})
/** Those overdue for less than two months pay, with some noise; the prior knows nothing of it. */
const settled = (n: number) => ({
  recovered: n % 17 === 0 ? n % 2 === 0 : n % 120 < 60,
  recovered_amount: 10,
  closed_at: '2026-10-01',
})

describe('own outcomes', () => {
  it('teach a model of one’s own, which then scores what is open, and is shown as what it is', async () => {
    const ctx = testContext(newId('company'))
    await send(
      ctx,
      Array.from({ length: 300 }, (_, n) => debtor(n, 'Silva', { outcome: settled(n) })),
    )
    const done = await send(
      ctx,
      Array.from({ length: 40 }, (_, n) => debtor(n + 1_000)),
    )
    expect(done.scoreSource).toBe('prior')
    expect(await newestJobs(ctx.companyId, trainRecoveryJob, 5)).toHaveLength(1)
    const before = await getCustomer(ctx, 'cli-Silva-1005')
    expect(before.debts[0]?.score).toMatchObject({ source: 'prior', calibratedOn: null, n: 0 })

    await trainRecovery({ after_version: 0 }, control(ctx.companyId))
    const { active } = await getRecoveryModel(ctx)
    expect(active).toMatchObject({ version: 1, outcomes: 300 })
    expect(active?.metrics['auc']).toBeGreaterThan(0.8)
    // The same job again, after its version was stored.
    await trainRecovery({ after_version: 0 }, control(ctx.companyId))
    expect((await getRecoveryModel(ctx)).newest?.version).toBe(1)

    expect(await newestJobs(ctx.companyId, rescoreJob, 5)).toHaveLength(1)
    expect(await rescore({}, control(ctx.companyId))).toMatchObject({ debts: 40, source: 'model' })
    const { debts } = await getCustomer(ctx, 'cli-Silva-1005')
    expect(debts[0]?.score).toMatchObject({ source: 'model', version: active?.id, n: 300 })
    expect(debts[0]?.score.reasons[0]?.code).toBe('overdue_days')
    expect((await send(ctx, [debtor(2_000)])).scoreSource).toBe('model')
  }, 60_000)

  it('keep the inputs that the score saw', async () => {
    const ctx = testContext(newId('company'))
    await send(ctx, [debtor(1), debtor(2)])
    const { debt } = await getDebtorCase(ctx.companyId, { customerRef: 'cli-Silva-1' })
    await transaction(() => recordRecovery(ctx, debt.id, { recovered: true, recoveredCents: 5_000, at: Date.now() }))
    await send(ctx, [debtor(2, 'Silva', { overdue_amount: 0, overdue_days: 0, outcome: settled(2) })])
    const other = (await getCustomer(ctx, 'cli-Silva-2')).debts[0]?.debt
    const outcomes = await outcomesOf(ctx.companyId, [debt.id, other?.id ?? ''])
    expect(outcomes.map(({ features: saw }) => saw['overdue_days']).sort()).toEqual([6, 7])
    expect((await getDebtorCase(ctx.companyId, { customerRef: 'cli-Silva-1' })).debt.state).toBe('paid')
  })
})
