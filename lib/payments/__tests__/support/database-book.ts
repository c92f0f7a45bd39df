import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { isAppError } from '@/lib/platform/errors'
import { acceptProposed } from '../../agreements/accept-proposed'
import { breakAgreement } from '../../agreements/break-agreement'
import { cancelTaken } from '../../agreements/end-agreement'
import { getAgreementRow, takeAgreement } from '../../agreements/repository'
import { balances } from '../../ledger/balances'
import { assignMoney } from '../../reconciliation/assign-money'
import { otherStands, paymentByEndToEnd } from '../../settle/repository'
import { settleReceipt } from '../../settle/settle-receipt'
import { settleRefunds } from '../../settle/settle-refunds'
import { dayMs, type History, type MoneyPlan, noon, type Step } from './history'
import { endToEndId, moneyWorld, receiptOf, storeCharge, storedAgreement, txidOf } from './money-world'
import type { Snapshot } from './snapshot'

/** Runs the work of one step in a transaction; may lose it and run it again, or run it twice. */
export type Runner = (work: () => Promise<void>) => Promise<void>

/** The product itself carried through a history, in a company of its own. */
export async function databaseBook({ plan, steps }: History, run: Runner) {
  const { ctx, debtId, customerId, setDay } = await moneyWorld()
  const { companyId } = ctx
  const ids = new Map<string, string>()
  for (const { name, schedule, proposed, discounted } of plan.agreements) {
    const state = proposed ? 'proposed' : 'accepted'
    ids.set(
      name,
      (await storedAgreement(ctx, { debtId, customerId, schedule, state, discountCents: discounted ? 100 : 0 })).id,
    )
  }
  const id = (agreement: string) => ids.get(agreement) ?? ''
  const moneyOf = (name: string) => plan.money.find((one) => one.name === name) as MoneyPlan
  const reports = (name: string, told: { key: string; state: 'processing' | 'returned' | 'not_returned' }[]) =>
    told.map(({ key, state }) => {
      const amountCents = moneyOf(name).refunds.find((one) => one.key === key)?.amountCents ?? 0
      return { refundKey: key, amountCents, state, requestedAt: 0, settledAt: 0 }
    })

  async function charge(name: string) {
    const planned = plan.charges.find((one) => one.name === name)
    const { paymentRequests } = tables
    const known = await db().select().from(paymentRequests).where(eq(paymentRequests.companyId, companyId))
    if (!planned || known.some(({ txid }) => txid === txidOf(name))) return
    const agreement = await getAgreementRow(companyId, id(planned.agreement))
    await storeCharge(ctx, agreement, { txid: txidOf(name), amountCents: planned.amountCents })
  }
  async function assign(money: string, agreementName: string) {
    const payment = await paymentByEndToEnd(companyId, endToEndId(money))
    const agreement = await getAgreementRow(companyId, id(agreementName))
    if (payment?.state !== 'unmatched') return
    try {
      await assignMoney(ctx, payment.id, { agreement, charge: undefined }, 'asked')
    } catch (error) {
      // As its command would: nothing of it stays.
      if (isAppError(error) && error.reason === 'agreement_exists') throw new Refused()
      throw error
    }
  }
  async function take(step: Step): Promise<void> {
    if (step.kind === 'charge') await charge(step.charge)
    else if (step.kind === 'notice') {
      const { charge: named, amountCents, lateChargesCents, paidAt } = moneyOf(step.money)
      const txid = named ? txidOf(named) : ''
      const refunds = reports(step.money, step.refunds)
      const told = receiptOf(step.money, { txid, amountCents, lateChargesCents, paidAt, refunds })
      await settleReceipt(ctx, told, 'pix_webhook')
    } else if (step.kind === 'refund')
      await settleRefunds(ctx, endToEndId(step.money), reports(step.money, [step]), 'pix_webhook')
    else if (step.kind === 'assign') await assign(step.money, step.agreement)
    else if (step.kind === 'clock') {
      setDay(step.days)
      for (const name of ids.keys()) await breakAgreement(ctx, id(name))
    } else {
      const row = await takeAgreement(companyId, id(step.agreement))
      if (step.kind === 'cancel' && ['proposed', 'accepted', 'active'].includes(row.state)) {
        setDay(Math.round((step.at - noon(0)) / dayMs))
        await cancelTaken(ctx, row, 'other')
      }
      if (step.kind === 'accept' && row.state === 'proposed' && !(await otherStands(row)))
        await acceptProposed(ctx, row, {})
    }
  }
  for (const step of steps) {
    try {
      await run(() => take(step))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
  return { ctx, debtId, snapshot: await snapshotOf(companyId, ids) }
}

class Refused extends Error {}

async function snapshotOf(companyId: string, ids: Map<string, string>): Promise<Snapshot> {
  const { agreements, paymentRequests, payments } = tables
  const names = new Map([...ids].map(([name, id]) => [id, name]))
  const rows = await db().select().from(agreements).where(eq(agreements.companyId, companyId))
  const charges = await db().select().from(paymentRequests).where(eq(paymentRequests.companyId, companyId))
  const money = await db().select().from(payments).where(eq(payments.companyId, companyId))
  return {
    agreements: Object.fromEntries(rows.map(({ id, state, paidCents }) => [names.get(id) ?? id, { state, paidCents }])),
    charges: Object.fromEntries(
      charges.map(({ txid, state }) => [txid.slice(2, 4), state === 'paid' || state === 'refunded' ? state : 'open']),
    ),
    money: Object.fromEntries(
      money.map(({ endToEndId: name, agreementId, state, amountCents, refundedCents }) => [
        name.slice(1, 3),
        { agreement: names.get(agreementId) ?? '', state, netCents: amountCents - refundedCents },
      ]),
    ),
    balances: await balances(companyId, { simulated: false }),
  }
}

/** A runner that loses power inside some transactions and right after others; what was lost is done again. */
export function crashing(random: () => number): Runner {
  return async (work) => {
    const fate = random()
    if (fate < 0.25) {
      const lost = transaction(async () => {
        await work()
        throw new PowerLoss()
      })
      await lost.catch((error: unknown) => {
        if (!(error instanceof PowerLoss)) throw error
      })
    }
    await transaction(work)
    // It was written, and nobody heard of it.
    if (fate > 0.75) await transaction(work)
  }
}

class PowerLoss extends Error {}
