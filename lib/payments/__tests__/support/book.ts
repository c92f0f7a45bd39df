import { type LedgerAccount, ledgerAccounts, type PaymentState, type RefundState } from '@/db/constants/payments'
import { addDays } from '@/lib/negotiation'
import type { ChargeFact } from '../../core/charge-state'
import { dueNow } from '../../core/due'
import { entryBetween } from '../../core/entry-between'
import { lastDayInTime } from '../../core/grace'
import { mayTake, wasCancelled } from '../../core/may-take'
import { byPayment, type MoneyFact } from '../../core/money-facts'
import { type Position, unmatchedPosition } from '../../core/position'
import { laterRefundState, refundedCents } from '../../core/refunds'
import { type AgreementFacts, settleAgreement } from '../../core/settle-agreement'
import { type AgreementPlan, firstDay, graceDays, type History, type MoneyPlan, noon, type Step } from './history'
import type { Snapshot } from './snapshot'

type Kept = {
  plan: AgreementPlan
  state: AgreementFacts['state']
  endReason: string
  endedAt: number
  paidCents: number
  held: Position
}
type Money = {
  plan: MoneyPlan
  fact: MoneyFact
  agreement: string
  state: PaymentState
  finding: string
  held: Position
}

/** Where the power goes: before what a step wrote is committed, after so many of its entries, or after, unheard of. */
export type Fate = { kind: 'lost'; entries: number } | { kind: 'unheard' } | { kind: 'none' }

class PowerLoss extends Error {}

const copied = <T extends object>(from: Map<string, T>) => new Map([...from].map(([name, one]) => [name, { ...one }]))

/**
 * The product's pure core carried through a history as its database shell carries it, with a ledger of its own. What a
 * step wrote before the power went is gone, and the step is done again from what was stored; what was stored without
 * anybody hearing of it is told again.
 */
export function bookOf({ plan, steps }: History, fateOf: (step: number) => Fate = () => ({ kind: 'none' })) {
  let ledger: Record<LedgerAccount, number> = {
    bank: 0,
    receivable: 0,
    unmatched: 0,
    customer_credit: 0,
    negotiated: 0,
    late_charges: 0,
  }
  let agreements = new Map<string, Kept>()
  let charges = new Map<string, ChargeFact & { agreement: string }>()
  let money = new Map<string, Money>()
  let refunds = new Map<string, { state: RefundState; amountCents: number }>()
  let entries = 0
  let entriesUntilDark = Number.POSITIVE_INFINITY
  const stands = ({ state }: Kept) => state === 'accepted' || state === 'active'
  const get = <T>(from: Map<string, T>, name: string): T => from.get(name) as T
  const otherStands = (name: string) => [...agreements].some(([other, kept]) => other !== name && stands(kept))

  function post(before: Position, after: Position): Position {
    const lines = entryBetween(before, after)
    if (entriesUntilDark === 0) throw new PowerLoss()
    entriesUntilDark -= 1
    for (const { account, debitCents, creditCents } of lines) ledger[account] += debitCents - creditCents
    if (lines.length > 0) entries += 1
    return after
  }
  function resettle(name: string, takenBack = false) {
    const kept = get(agreements, name)
    const { schedule, totalCents } = kept.plan
    const own = [...money.values()].filter(({ agreement }) => agreement === name)
    const settled = settleAgreement({
      state: kept.state,
      cancelled: wasCancelled(kept),
      knownCents: kept.paidCents,
      totalCents,
      schedule,
      graceDays,
      charges: [...charges.values()].filter(({ agreement }) => agreement === name),
      money: own.map(({ fact }) => fact),
      takenBack,
    })
    for (const one of own) {
      one.finding = settled.findings.get(one.plan.name) ?? ''
      one.state = one.fact.refundedCents === one.fact.amountCents ? 'refunded' : 'matched'
    }
    for (const { id, state } of settled.charges) get(charges, id).state = state
    const { state, paidCents } = settled
    if (state !== 'cancelled' && !(state === 'completed' && wasCancelled(kept))) kept.endReason = ''
    Object.assign(kept, { state, paidCents, held: post(kept.held, settled.position) })
  }
  const bookMoney = (one: Money) => {
    one.held = post(one.held, one.agreement ? {} : unmatchedPosition(one.fact.amountCents - one.fact.refundedCents))
  }
  function match(one: Money) {
    const charge = charges.get(one.plan.charge)
    if (!charge || one.agreement !== '' || one.fact.chargeId !== '') return
    one.fact.chargeId = charge.id
    if (takeOrLeave(one, charge.agreement)) takeLate(charge.agreement)
  }
  function takeOrLeave(one: Money, agreement: string): boolean {
    const kept = get(agreements, agreement)
    const taken = [...money.values()].filter((other) => other.agreement === agreement).map(({ fact }) => fact)
    const taking = { schedule: kept.plan.schedule, graceDays, taken, otherStands: otherStands(agreement) }
    const takes = mayTake({ ...kept, discountCents: kept.plan.discounted ? 1 : 0 }, taking, one.fact)
    if (takes) give(one, agreement, false)
    else one.finding = 'late'
    return takes
  }
  function takeLate(agreement: string) {
    if (!get(agreements, agreement).plan.discounted) return
    const waits = ({ fact, agreement: has, finding }: Money) =>
      has === '' && finding === 'late' && charges.get(fact.chargeId)?.agreement === agreement
    const late = [...money.values()].filter(waits).sort((a, b) => byPayment(a.fact, b.fact))
    for (const one of late) takeOrLeave(one, agreement)
  }
  function give(one: Money, agreement: string, takenBack: boolean) {
    one.agreement = agreement
    bookMoney(one)
    resettle(agreement, takenBack)
  }
  function merge(name: string, told: { key: string; state: RefundState }[]) {
    const { refunds: planned } = plan.money.find((one) => one.name === name) as MoneyPlan
    for (const { key, state } of told) {
      const amountCents = planned.find((refund) => refund.key === key)?.amountCents ?? 0
      refunds.set(key, { amountCents, state: laterRefundState(state, refunds.get(key)?.state ?? 'processing') })
    }
    return planned.flatMap(({ key }) => refunds.get(key) ?? [])
  }
  function received(name: string): Money {
    const planned = plan.money.find((one) => one.name === name) as MoneyPlan
    const { amountCents, lateChargesCents, paidAt, paidDay } = planned
    const ids = { id: name, endToEndId: name, chargeId: '' }
    const fact: MoneyFact = {
      ...ids,
      amountCents,
      lateChargesCents,
      refundedCents: 0,
      paidAt,
      paidDay,
    }
    return { plan: planned, fact, agreement: '', state: 'unmatched', finding: 'unknown', held: {} }
  }
  function notice(name: string, told: { key: string; state: RefundState }[], isPayment: boolean) {
    const all = merge(name, told)
    const known = money.get(name)
    if (!known && !isPayment) return
    const one = known ?? received(name)
    money.set(name, one)
    const before = one.fact.refundedCents
    one.fact.refundedCents = refundedCents(one.fact.amountCents, all)
    if (one.fact.refundedCents === one.fact.amountCents) one.state = 'refunded'
    if (known && before !== one.fact.refundedCents) {
      if (one.agreement) resettle(one.agreement)
      else bookMoney(one)
    }
    if (!known) bookMoney(one)
    match(one)
  }
  function clock(days: number) {
    for (const [name, kept] of agreements) {
      const { next } = dueNow({ schedule: kept.plan.schedule, paidCents: kept.paidCents }, '')
      if (!stands(kept) || !next || addDays(firstDay, days) <= lastDayInTime(next.dueDay, graceDays)) continue
      Object.assign(kept, { state: 'broken', endedAt: noon(days) })
      resettle(name)
    }
  }
  function take(step: Step) {
    if (step.kind === 'charge') {
      const {
        name: id,
        agreement,
        amountCents,
      } = plan.charges.find(({ name }) => name === step.charge) as (typeof plan.charges)[0]
      if (charges.has(id)) return
      charges.set(id, { id, agreement, amountCents, state: 'awaiting_payment' })
      for (const one of money.values()) match(one)
    } else if (step.kind === 'notice') notice(step.money, step.refunds, true)
    else if (step.kind === 'refund') notice(step.money, [step], false)
    else if (step.kind === 'assign') {
      const one = money.get(step.money)
      const kept = get(agreements, step.agreement)
      const free = stands(kept) || kept.state === 'completed' || !otherStands(step.agreement)
      if (one?.state !== 'unmatched' || one.agreement !== '' || !free) return
      one.fact.chargeId = ''
      give(one, step.agreement, true)
      takeLate(step.agreement)
    } else if (step.kind === 'clock') clock(step.days)
    else {
      const kept = get(agreements, step.agreement)
      if (step.kind === 'accept' && kept.state === 'proposed' && !otherStands(step.agreement)) kept.state = 'accepted'
      else if (step.kind === 'cancel' && (stands(kept) || kept.state === 'proposed'))
        Object.assign(kept, { state: 'cancelled', endReason: 'asked', endedAt: step.at })
      resettle(step.agreement)
    }
  }
  for (const one of plan.agreements) {
    const state = one.proposed ? ('proposed' as const) : ('accepted' as const)
    agreements.set(one.name, { plan: one, state, endReason: '', endedAt: 0, paidCents: 0, held: {} })
    resettle(one.name)
  }
  /** Runs a step into the dark and puts back what was stored before it; nothing of it is left. */
  function lose(step: Step, after: number) {
    const facts = [...money].map(([name, one]): [string, Money] => [name, { ...one, fact: { ...one.fact } }])
    const stored = { ledger: { ...ledger }, agreements: copied(agreements), charges: copied(charges), entries }
    const told = { money: new Map(facts), refunds: copied(refunds) }
    entriesUntilDark = after
    try {
      take(step)
    } catch (error) {
      if (!(error instanceof PowerLoss)) throw error
    }
    entriesUntilDark = Number.POSITIVE_INFINITY
    ;({ ledger, agreements, charges, entries } = stored)
    ;({ money, refunds } = told)
  }
  for (const [at, step] of steps.entries()) {
    const fate = fateOf(at)
    if (fate.kind === 'lost') lose(step, fate.entries)
    take(step)
    if (fate.kind === 'unheard') take(step)
    const sum = ledgerAccounts.reduce((cents, account) => cents + ledger[account], 0)
    if (sum !== 0) throw new Error(`the ledger is out of balance by ${sum}`)
  }
  const snapshot: Snapshot = {
    agreements: Object.fromEntries([...agreements].map(([name, { state, paidCents }]) => [name, { state, paidCents }])),
    charges: Object.fromEntries(
      [...charges.values()].map(({ id, state }) => [id, state === 'paid' || state === 'refunded' ? state : 'open']),
    ),
    money: Object.fromEntries(
      [...money].map(([name, { agreement, state, fact }]) => [
        name,
        { agreement, state, netCents: fact.amountCents - fact.refundedCents },
      ]),
    ),
    balances: ledger,
  }
  return { snapshot, findings: Object.fromEntries([...money].map(([name, { finding }]) => [name, finding])), entries }
}
