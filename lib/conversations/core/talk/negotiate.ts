import {
  type Acceptance,
  acceptance,
  answerCounter,
  type CounterAnswer,
  makeOffers,
  type NegotiationState,
  type Offer,
  opening,
  orderFor,
  proposalFits,
} from '@/lib/negotiation'
import { ask, handOver, say, type Turn } from './turn'

const shownAtOnce = 4

/** The negotiation of this conversation, begun when debt may first be spoken of. */
export function negotiation({ state, input }: Turn): NegotiationState {
  const { capacity, willingness } = state
  // The debt as it is today: days passed, or the company sent it again.
  const known = (state.negotiation && { ...state.negotiation, debt: input.debt }) ?? {
    debt: input.debt,
    means: { capacity, willingness },
    progress: opening,
    shown: [],
  }
  state.negotiation = known
  return known
}

const numbered = (offers: Offer[]) => offers.map((offer, i) => ({ number: i + 1, offer }))

/** Shows a list; what the customer says next counts in it. */
export function show(turn: Turn, offers: Offer[]): Turn {
  const list = offers.slice(0, shownAtOnce)
  turn.state.negotiation = { ...negotiation(turn), shown: list }
  turn.state.pending = null
  return say(turn, list.length === 1 ? 'present_one' : 'present_offers', { offers: numbered(list) })
}

/** The allowed offers of today in the persona's order. */
export function presentOffers(turn: Turn): Turn {
  const { policy, today, approach } = turn.input
  const state = negotiation(turn)
  const { offers, leftOut } = makeOffers(state.debt, policy, today, state.means, state.progress)
  if (offers.length === 0) {
    const [rule] = leftOut
    if (!turn.moves.some(({ move }) => move === 'cannot_meet')) say(turn, 'cannot_meet', rule ? { rule } : {})
    return handOver(turn, 'no_allowed_offer')
  }
  show(turn, orderFor(offers, approach))
  return ask(turn, 'offers', 'await_choice')
}

/** A choice becomes an agreement at once when it is clear and sure; otherwise it is repeated for a yes. */
export function choose(turn: Turn, sure: boolean): Turn {
  const { shown } = negotiation(turn)
  const found = pickOf(turn, shown)
  if (found.kind === 'accepted')
    return sure ? agree(turn, found.offer) : confirmFirst(turn, found.position, found.offer)
  const meant = found.kind === 'none' ? elsewhere(turn) : null
  if (meant) return offerForYes(turn, meant)
  // A list of one is no choice: who means none of it sees all there is.
  if (shown.length < 2) return presentOffers(turn)
  const positions = found.kind === 'ambiguous' ? found.positions : shown.map((_, i) => i + 1)
  say(turn, 'ask_which', { offers: numbered(shown).filter(({ number }) => positions.includes(number)) })
  return ask(turn, 'offers', 'await_choice')
}

function pickOf(turn: Turn, shown: Offer[]): Acceptance {
  const { pick } = turn.input
  const { pending } = turn.state
  if (!pick && pending !== null && shown[pending - 1]) return acceptance(shown, { position: pending })
  if (!pick && shown.length === 1) return acceptance(shown, { position: 1 })
  return acceptance(shown, pick ?? {})
}

/** An option of today that the list as shown lacks: "à vista" while only a plan is on the table. */
function elsewhere(turn: Turn): Offer | null {
  const { pick, policy, today } = turn.input
  if (!pick || pick.position !== undefined) return null
  const { debt, means, progress } = negotiation(turn)
  const found = acceptance(makeOffers(debt, policy, today, means, progress).offers, pick)
  return found.kind === 'accepted' ? found.offer : null
}

function offerForYes(turn: Turn, offer: Offer): Turn {
  show(turn, [offer])
  turn.state.pending = 1
  return ask(turn, 'confirm', 'await_confirmation')
}

/**
 * An option named in a message of which the act is unsure: repeated for a yes, which asks and guesses nothing.
 * @returns null where no single option is named
 */
export function namedOption(turn: Turn): Turn | null {
  const { pick } = turn.input
  const named = pick && (pick.position ?? pick.kind ?? pick.cheapest ?? pick.smallestInstallment) !== undefined
  if (!named) return null
  const found = acceptance(negotiation(turn).shown, pick)
  if (found.kind === 'accepted') return confirmFirst(turn, found.position, found.offer)
  const meant = found.kind === 'none' ? elsewhere(turn) : null
  return meant && offerForYes(turn, meant)
}

function confirmFirst(turn: Turn, position: number, offer: Offer): Turn {
  turn.state.pending = position
  say(turn, 'ask_confirmation', { offers: [{ number: position, offer }] })
  return ask(turn, 'confirm', 'await_confirmation')
}

/** Whether an offer shown before is still one: the day, the debt and the policy may have moved on. */
function stillHolds({ input }: Turn, offer: Offer): boolean {
  const { policy, debt, today, rules } = input
  const { totalCents, discountCents, schedule } = offer
  if (totalCents + discountCents !== debt.overdueCents) return false
  const dueDay = schedule[0]?.dueDay ?? today
  return proposalFits(policy, debt, { totalCents, schedule, method: rules.method, dueDay, today }).length === 0
}

export function agree(turn: Turn, offer: Offer): Turn {
  if (!stillHolds(turn, offer)) {
    say(turn, 'cannot_meet', { variant: 'other' })
    say(turn, 'state_debt')
    return presentOffers(turn)
  }
  turn.effects.push({ kind: 'accept', offer, method: turn.input.rules.method })
  turn.state.agreement = { id: '', offer }
  turn.state.pending = null
  turn.outcome = 'accepted'
  say(turn, 'confirm_agreement', { offers: [{ number: 1, offer }] })
  say(turn, 'payment_instructions', { variant: turn.input.rules.method })
  return ask(turn, 'pix_sent', 'await_payment')
}

/** Answers a counter-offer from the same engine; never with anything outside policy. */
export function counter(turn: Turn): Turn {
  const { proposal, policy, today, approach } = turn.input
  if (!proposal) return presentOffers(turn)
  const before = negotiation(turn)
  const answer = answerCounter(before, proposal, policy, today)
  turn.state.negotiation = answer.state
  rememberDates(turn)
  if (answer.kind === 'needs_detail') return askDetail(turn, answer)
  const meeting = answer.offers.filter(({ id }) => answer.meets.includes(id))
  if (answer.kind === 'offered' && meeting.length === 1 && meeting[0]) return offerForYes(turn, meeting[0])
  const best = (offers: readonly Offer[]) => Math.max(0, ...offers.map(({ discountCents }) => discountCents))
  // Only a lower price is better news; another day or plan is just another one.
  if (answer.kind === 'offered' && best(answer.offers) > best(before.shown)) say(turn, 'concede')
  const [rule] = answer.rules
  const variant = wishOf(turn)
  // "Nothing better" answers who bargains; who can pay only so much hears what comes nearest.
  const bargains = answer.kind === 'already_best' && (variant === 'price' || variant === 'other')
  if (bargains) say(turn, 'already_best', { variant })
  else if (answer.kind !== 'offered') say(turn, 'cannot_meet', { ...(rule && { rule }), variant })
  const offers = meeting.length > 0 ? meeting : answer.offers
  show(turn, answer.kind === 'offered' ? offers : orderFor(offers, approach))
  return ask(turn, 'offers', 'await_choice')
}

function askDetail(turn: Turn, answer: CounterAnswer): Turn {
  if (answer.detail === 'date') {
    say(turn, 'ask_date')
    return ask(turn, 'ask_date', 'await_customer_response')
  }
  say(turn, 'ask_amount', { variant: answer.detail ?? 'proposal' })
  return ask(turn, 'ask_preference', 'await_customer_response')
}

/** What kind of wish it was, for the wording. */
function wishOf(turn: Turn): string {
  const { proposal } = turn.input
  if (!proposal) return 'other'
  if (proposal.lowerPrice || proposal.waive || proposal.discountBasisPoints || proposal.settleCents) return 'price'
  if (proposal.installments || proposal.inInstallments || proposal.smallerInstallments) return 'instalments'
  if (proposal.dueDay || proposal.dayOfMonth) return 'date'
  return 'amount'
}

function rememberDates(turn: Turn): void {
  const day = turn.input.proposal?.dueDay
  if (day) turn.state.customerDates = [...new Set([...turn.state.customerDates, day])].slice(-10)
}
