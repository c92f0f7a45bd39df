import type { CounterAnswer, Day, Means, NegotiationPolicy, NegotiationState, Proposal, RuleNote } from '../types.ts'
import type { Terms } from './build-offer.ts'
import { answerOnce } from './counter/answer-once.ts'
import { answerPlan } from './counter/answer-plan.ts'
import { answerPrice } from './counter/answer-price.ts'
import { meets } from './counter/meets.ts'
import { asksDate, asksPlan, asksPrice, type Draft, type Talk } from './counter/talk.ts'
import { understand } from './counter/understand.ts'
import { discountCeiling } from './discount-ladder.ts'
import { firstDueDay } from './due-days.ts'
import { horizonRule } from './left-out.ts'
import { dateWish, makeOffers } from './make-offers.ts'

/** At most this many offers in an answer. */
const mostOffers = 4

/** What a turn tells of the customer's means; the last word wins. */
function learn(means: Means, asked: Proposal, today: Day): Means {
  const learned = { ...means }
  if (asked.smallerInstallments) delete learned.monthlyCents
  if (asked.monthlyCents !== undefined) learned.monthlyCents = asked.monthlyCents
  const upfront = asked.downPaymentCents ?? asked.onceCents
  if (upfront !== undefined) learned.upfrontCents = upfront
  if (asksDate(asked) || (learned.preferredDate ?? today) < today) delete learned.preferredDate
  if (asksDate(asked)) delete learned.preferredDayOfMonth
  if (asked.dueDay !== undefined) learned.preferredDate = asked.dueDay
  if (asked.dayOfMonth !== undefined) learned.preferredDayOfMonth = asked.dayOfMonth
  return learned
}

function dateRules({ terms, asked, wish }: Talk): RuleNote[] {
  if (!asksDate(asked)) return []
  const first = firstDueDay(terms.policy, terms.today, wish, 0)
  return first?.asWished ? [] : [horizonRule(terms, asked.dueDay)]
}

/** A sum at once beside a wish for a lower price is the price, where the policy could settle all for it. */
function priceWish({ asked, terms: { debt, policy } }: Talk): Proposal | undefined {
  if (!asksPrice(asked)) return undefined
  const { onceCents, settleCents } = asked
  if (onceCents === undefined || debt.overdueCents - onceCents > discountCeiling(debt, policy)) return asked
  return { ...asked, settleCents: Math.min(onceCents, settleCents ?? onceCents) }
}

function drafts(talk: Talk): Draft[] {
  const { asked, terms, means, progress, toldCents } = talk
  const found: Draft[] = []
  const price = priceWish(talk)
  const isPrice = price !== undefined && price !== asked
  if (asksPlan(asked)) found.push(answerPlan(talk))
  else if (asked.onceCents !== undefined && !isPrice) found.push(answerOnce(talk, asked.onceCents))
  if (price) {
    const rules: RuleNote[] = found.length > 0 ? [{ rule: 'discount_at_once_only', params: {} }] : []
    found.push(answerPrice({ ...talk, asked: price }), { offers: [], rules })
  }
  const told = { ...progress, grantedCents: Math.max(progress.grantedCents, toldCents) }
  const usual = () => makeOffers(terms.debt, terms.policy, terms.today, means, told)
  if (found.length === 0) found.push({ offers: usual().offers, rules: [] })
  // A wish that the policy has no room for at all is answered with what it has room for.
  if (found.every(({ offers }) => offers.length === 0)) found.push({ offers: usual().offers, rules: usual().leftOut })
  return found
}

function unique<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()]
}

/**
 * Answers what a customer asks for, out of what the policy allows and nothing else; see `CounterAnswer` for the kinds.
 * Earlier wishes hold until a later one replaces them (a day of the month said before goes into the plan asked for now).
 */
export function answerCounter(
  state: NegotiationState,
  proposal: Proposal,
  policy: NegotiationPolicy,
  today: Day,
): CounterAnswer {
  const terms: Terms = { debt: state.debt, policy, today }
  const understood = understand(terms, proposal)
  if ('detail' in understood) {
    const { detail } = understood
    const past = proposal.dueDay !== undefined && proposal.dueDay < today
    const rules: RuleNote[] = past ? [{ rule: 'past_day', params: { askedDay: proposal.dueDay ?? today, today } }] : []
    return { kind: 'needs_detail', offers: [], meets: [], rules, detail, state }
  }
  const { asked } = understood
  const means = learn(state.means, asked, today)
  const toldCents = Math.max(state.progress.grantedCents, 0, ...state.shown.map(({ discountCents }) => discountCents))
  const talk: Talk = {
    terms,
    asked,
    means,
    wish: dateWish(means),
    progress: state.progress,
    shown: state.shown,
    toldCents,
  }
  const found = drafts(talk)
  const all = unique(
    found.flatMap(({ offers }) => offers),
    ({ id }) => id,
  )
  const meeting = all.filter((offer) => meets(talk, offer))
  const offers = [...meeting, ...all.filter((offer) => !meeting.includes(offer))].slice(0, mostOffers)
  const rules = unique([...found.flatMap((draft) => draft.rules), ...dateRules(talk)], (note) => JSON.stringify(note))
  const known = offers.every(({ id }) => state.shown.some((offer) => offer.id === id))
  const stuck = known || found.every(({ exhausted, offers: made }) => exhausted || made.length === 0)
  return {
    kind: meeting.length > 0 ? 'offered' : stuck ? 'already_best' : 'nearest',
    offers,
    meets: meeting.map(({ id }) => id).filter((id) => offers.some((offer) => offer.id === id)),
    rules: meeting.length > 0 ? [] : rules,
    detail: asked.vagueDate && !asksDate(asked) ? 'date' : null,
    state: {
      debt: state.debt,
      means,
      progress: {
        discountRequests: Math.max(state.progress.discountRequests, ...found.map(({ requests }) => requests ?? 0)),
        grantedCents: Math.max(toldCents, ...found.map(({ grantedCents }) => grantedCents ?? 0)),
      },
      shown: offers.length > 0 ? offers : state.shown,
    },
  }
}
