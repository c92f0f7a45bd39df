import type { RefundState } from '@/db/constants/payments'
import { addDays } from '@/lib/negotiation'
import { lastDayInTime } from '../../core/grace'
import {
  type AgreementPlan,
  type ChargePlan,
  firstDay,
  graceDays,
  type History,
  type MoneyPlan,
  type Step,
} from './history'
import type { Snapshot } from './snapshot'

type Flags = { agreed: boolean; broken: boolean; cancelledAt: number }

/**
 * What should come of a history, told as plainly as can be: flags, sets and sums, nothing shared with the product's
 * core but the calendar.
 */
export function modelOf({ plan, steps }: History): Snapshot {
  const flags = new Map<string, Flags>()
  for (const { name, proposed } of plan.agreements)
    flags.set(name, { agreed: !proposed, broken: false, cancelledAt: 0 })
  const charges = new Set<string>()
  /** Agreement by payment; empty while it is none's. */
  const place = new Map<string, string>()
  /** Those a person has to look at, with what they were for. */
  const left = new Set<string>()
  /** Those known to be for the charge they name. */
  const linked = new Set<string>()
  const refundStates = new Map<string, RefundState>()
  const flagsOf = (name: string) => flags.get(name) as Flags
  const planOf = (name: string) => plan.agreements.find((one) => one.name === name) as AgreementPlan
  const moneyOf = (name: string) => plan.money.find((one) => one.name === name) as MoneyPlan
  const chargeAgreement = (name: string) => plan.charges.find((one) => one.name === name)?.agreement ?? ''

  const back = (name: string) => {
    const { amountCents, refunds } = moneyOf(name)
    let cents = 0
    for (const { key, amountCents: part } of refunds) if (refundStates.get(key) === 'returned') cents += part
    return Math.min(cents, amountCents)
  }
  const net = (name: string) => moneyOf(name).amountCents - back(name)
  const fines = (name: string) => Math.min(net(name), moneyOf(name).lateChargesCents)
  const of = (agreement: string) => [...place.keys()].filter((name) => place.get(name) === agreement)
  const paid = (agreement: string) => of(agreement).reduce((cents, name) => cents + net(name) - fines(name), 0)
  const stateOf = (name: string) => {
    const { agreed, broken, cancelledAt } = flagsOf(name)
    if (paid(name) >= planOf(name).totalCents) return 'completed'
    if (cancelledAt > 0) return 'cancelled'
    if (broken) return 'broken'
    if (paid(name) > 0) return 'active'
    return agreed ? 'accepted' : 'proposed'
  }
  const stands = (name: string) => ['accepted', 'active'].includes(stateOf(name))
  const otherStands = (name: string) => plan.agreements.some((one) => one.name !== name && stands(one.name))

  /** What follows when an agreement has more, or less, than it had. */
  function changed(name: string, before: number, byPerson: boolean) {
    const own = flagsOf(name)
    if (of(name).length > 0) own.agreed = true
    if (paid(name) <= before) return
    own.broken = false
    if (byPerson && paid(name) < planOf(name).totalCents) own.cancelledAt = 0
  }
  function match(name: string) {
    const { charge, paidAt } = moneyOf(name)
    if (!charges.has(charge) || place.get(name) !== '' || left.has(name)) return
    const agreement = chargeAgreement(charge)
    const { cancelledAt } = flagsOf(agreement)
    const free = ['accepted', 'active', 'completed'].includes(stateOf(agreement)) || !otherStands(agreement)
    const late = cancelledAt > 0 && paidAt > cancelledAt
    linked.add(name)
    if (!free || late || (planOf(agreement).discounted && missedBefore(name, agreement))) {
      left.add(name)
      return
    }
    const before = paid(agreement)
    place.set(name, agreement)
    changed(agreement, before, false)
    lookAgain(agreement)
  }
  const whenPaid = (name: string) => `${moneyOf(name).paidDay} ${name}`
  /** Whether an instalment's last day had gone by when it was paid, without money paid before it. */
  function missedBefore(name: string, agreement: string) {
    let left = 0
    for (const other of of(agreement))
      if (whenPaid(other) < whenPaid(name)) left += moneyOf(other).amountCents - moneyOf(other).lateChargesCents
    return planOf(agreement).schedule.some(({ dueDay, amountCents }) => {
      left -= amountCents
      return left < 0 && moneyOf(name).paidDay > lastDayInTime(dueDay, graceDays)
    })
  }
  /** A discount is kept by what was paid in time, also where that is known only now. */
  function lookAgain(agreement: string) {
    if (!planOf(agreement).discounted) return
    const late = [...left].filter((name) => chargeAgreement(moneyOf(name).charge) === agreement)
    for (const name of late.sort((a, b) => (whenPaid(a) < whenPaid(b) ? -1 : 1))) {
      left.delete(name)
      match(name)
    }
  }
  const rank = { processing: 0, not_returned: 1, returned: 2 }
  function refund(key: string, state: RefundState) {
    const known = refundStates.get(key)
    if (known === undefined || rank[state] > rank[known]) refundStates.set(key, state)
  }
  function told(name: string, tell: () => void) {
    const agreement = place.get(name) ?? ''
    const before = agreement ? paid(agreement) : 0
    tell()
    if (agreement) changed(agreement, before, false)
  }
  function clock(days: number) {
    const today = addDays(firstDay, days)
    for (const { name, schedule } of plan.agreements) {
      if (!stands(name)) continue
      let sum = 0
      const missed = schedule.some(({ dueDay, amountCents }) => {
        sum += amountCents
        return paid(name) < sum && today > lastDayInTime(dueDay, graceDays)
      })
      if (missed) flagsOf(name).broken = true
    }
  }
  function take(step: Step) {
    if (step.kind === 'charge') {
      charges.add(step.charge)
      for (const { name, charge } of plan.money) if (charge === step.charge && place.has(name)) match(name)
    } else if (step.kind === 'notice') {
      told(step.money, () => {
        for (const { key, state } of step.refunds) refund(key, state)
      })
      if (!place.has(step.money)) place.set(step.money, '')
      match(step.money)
    } else if (step.kind === 'refund') told(step.money, () => refund(step.key, step.state))
    else if (step.kind === 'assign') {
      const { money, agreement } = step
      if (place.get(money) !== '' || net(money) === 0) return
      if (!['accepted', 'active', 'completed'].includes(stateOf(agreement)) && otherStands(agreement)) return
      const before = paid(agreement)
      linked.delete(money)
      place.set(money, agreement)
      changed(agreement, before, true)
      lookAgain(agreement)
    } else if (step.kind === 'cancel') {
      const state = stateOf(step.agreement)
      if (['proposed', 'accepted', 'active'].includes(state)) flagsOf(step.agreement).cancelledAt = step.at
    } else if (step.kind === 'clock') clock(step.days)
    else if (stateOf(step.agreement) === 'proposed' && !otherStands(step.agreement))
      flagsOf(step.agreement).agreed = true
  }
  for (const step of steps) take(step)

  const balances = { bank: 0, receivable: 0, unmatched: 0, customer_credit: 0, negotiated: 0, late_charges: 0 }
  for (const name of place.keys()) balances.bank += net(name)
  for (const [name, agreement] of place) if (agreement === '') balances.unmatched -= net(name)
  for (const { name, totalCents } of plan.agreements) {
    const state = stateOf(name)
    if (state === 'proposed') continue
    const applied = Math.min(paid(name), totalCents)
    balances.customer_credit -= paid(name) - applied
    for (const money of of(name)) balances.late_charges -= fines(money)
    balances.negotiated -= state === 'broken' || state === 'cancelled' ? applied : totalCents
    balances.receivable += state === 'broken' || state === 'cancelled' ? 0 : totalCents - applied
  }
  const chargeState = ({ name, agreement, amountCents }: ChargePlan) => {
    const own = of(agreement).filter((money) => linked.has(money) && moneyOf(money).charge === name)
    const came = own.reduce((cents, one) => cents + moneyOf(one).amountCents - moneyOf(one).lateChargesCents, 0)
    if (came < amountCents) return 'open'
    return own.some((one) => net(one) > fines(one)) ? 'paid' : 'refunded'
  }
  return {
    agreements: Object.fromEntries(
      plan.agreements.map(({ name }) => [name, { state: stateOf(name), paidCents: paid(name) }]),
    ),
    charges: Object.fromEntries(
      plan.charges.filter(({ name }) => charges.has(name)).map((one) => [one.name, chargeState(one)]),
    ),
    money: Object.fromEntries(
      [...place].map(([name, agreement]) => {
        const state = net(name) === 0 ? 'refunded' : agreement ? 'matched' : 'unmatched'
        return [name, { agreement, state, netCents: net(name) }]
      }),
    ),
    balances,
  }
}
