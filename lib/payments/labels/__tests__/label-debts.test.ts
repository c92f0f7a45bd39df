import { expect, it } from 'vitest'
import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { getCustomer, getRecoveryModel, ingestPortfolio, recordRecovery, withdrawUnpaidLabel } from '@/lib/portfolios'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtor, debtors, portfolioBody } from '@/tests/support/debtors'
import { insertPayment, type PaymentRow } from '../../settle/repository'
import { labelDebts } from '../label-debts'
import { planLabels } from '../start-label-clock'

useTestDatabase()
const dayMs = 86_400_000
const trainJob = 'portfolios.train-recovery'

function company() {
  const clock = { at: Date.parse('2026-11-24T11:00:00-03:00') }
  const ctx = testContext(newId('company'), { now: () => clock.at })
  return { ctx, clock }
}
const ingest = (ctx: Context, ...rows: unknown[]) =>
  ingestPortfolio(ctx, {
    query: { on_error: 'keep' },
    body: new Blob([JSON.stringify(portfolioBody(rows))]).stream(),
    contentType: '',
  })
const debtOf = async (ctx: Context, n: number) => (await getCustomer(ctx, `cli-Silva-${n}`)).debts[0]
const moneyFor = (ctx: Context, debtId: string, at: number): PaymentRow => ({
  id: newId('payment', at),
  companyId: ctx.companyId,
  simulated: false,
  endToEndId: newId('payment', at),
  txid: '',
  paymentRequestId: '',
  agreementId: 'agr_some',
  customerId: '',
  debtId,
  conversationId: '',
  source: 'manual',
  state: 'matched',
  finding: 'partial',
  amountCents: 100,
  lateChargesCents: 0,
  refundedCents: 0,
  paidAt: at,
  receivedAt: at,
  updatedAt: at,
  bankLineId: '',
  blob: Buffer.alloc(1),
})
const control = (companyId: string, now: () => number) => ({
  companyId,
  jobId: 'job_labels',
  now,
  signal: new AbortController().signal,
})

it('labels what brought no money, once, with what the first score saw, and leaves the debt as it is', async () => {
  const { ctx, clock } = company()
  await ingest(ctx, debtor(1), debtor(2), debtor(3))
  const start = clock.at
  const [one, two] = [(await debtOf(ctx, 1))?.debt, (await debtOf(ctx, 2))?.debt]
  await transaction(() => insertPayment(moneyFor(ctx, two?.id ?? '', start)))
  clock.at = start + 60 * dayMs
  await ingest(ctx, debtor(1, 'Silva', { overdue_days: 70, overdue_amount: 999 }))
  clock.at = start + 89 * dayMs
  expect(await labelDebts(control(ctx.companyId, ctx.now))).toEqual({ labelled: 0 })
  clock.at = start + 91 * dayMs
  expect(await planLabels(clock.at)).toBeGreaterThan(0)
  expect(await labelDebts(control(ctx.companyId, ctx.now))).toEqual({ labelled: 2 })
  expect(await labelDebts(control(ctx.companyId, ctx.now))).toEqual({ labelled: 0 })
  expect((await getRecoveryModel(ctx)).outcomes).toEqual({ recovered: 0, lost: 2 })
  const after = (await debtOf(ctx, 1))?.debt
  expect(after).toMatchObject({ state: 'open', overdueDays: 70, sight: { overdue_days: 6, overdue_amount: 110.25 } })

  expect(await transaction(() => withdrawUnpaidLabel(ctx.companyId, one?.id ?? ''))).toBe(true)
  await transaction(() => recordRecovery(ctx, one?.id ?? '', { recovered: true, recoveredCents: 5_000, at: clock.at }))
  expect((await getRecoveryModel(ctx)).outcomes).toEqual({ recovered: 1, lost: 1 })
})

it('asks for a training once real labels of both kinds are enough', async () => {
  const { ctx, clock } = company()
  await ingest(ctx, ...debtors(210))
  for (let n = 0; n < 40; n += 1) {
    const debt = (await debtOf(ctx, n))?.debt
    await transaction(() =>
      recordRecovery(ctx, debt?.id ?? '', { recovered: true, recoveredCents: 1_000, at: clock.at }),
    )
  }
  expect(await newestJobs(ctx.companyId, trainJob, 5)).toHaveLength(0)
  clock.at += 91 * dayMs
  expect(await labelDebts(control(ctx.companyId, ctx.now))).toEqual({ labelled: 170 })
  expect((await getRecoveryModel(ctx)).outcomes).toEqual({ recovered: 40, lost: 170 })
  expect(await newestJobs(ctx.companyId, trainJob, 5)).toHaveLength(1)
})
