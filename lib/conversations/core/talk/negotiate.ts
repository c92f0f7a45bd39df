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
} from '@/lib/negotiation'
import { ask, say, type Turn } from './turn'

const shownAtOnce = 4

/** The negotiation of this conversation, begun when debt may first be spoken of. */
export function negotiation({ state, input }: Turn): NegotiationState {
  const { capacity, willingness } = state
  const known = state.negotiation ?? {
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
    return say(turn, 'cannot_meet', rule ? { rule } : {})
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
  if (shown.length === 0) return presentOffers(turn)
  const positions = found.kind === 'ambiguous' ? found.positions : shown.map((_, i) => i + 1)
  const meant = numbered(shown).filter(({ number }) => positions.includes(number))
  say(turn, 'ask_which', { offers: meant })
  return ask(turn, 'offers', 'await_choice')
}

function pickOf(turn: Turn, shown: Offer[]): Acceptance {
  const { pick } = turn.input
  const { pending } = turn.state
  if (!pick && pending !== null && shown[pending - 1]) return acceptance(shown, { position: pending })
  if (!pick && shown.length === 1) return acceptance(shown, { position: 1 })
  return acceptance(shown, pick ?? {})
}

function confirmFirst(turn: Turn, position: number, offer: Offer): Turn {
  turn.state.pending = position
  say(turn, 'ask_confirmation', { offers: [{ number: position, offer }] })
  return ask(turn, 'confirm', 'await_confirmation')
}

export function agree(turn: Turn, offer: Offer): Turn {
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
  const answer = answerCounter(negotiation(turn), proposal, policy, today)
  turn.state.negotiation = answer.state
  rememberDates(turn)
  if (answer.kind === 'needs_detail') return askDetail(turn, answer)
  const meeting = answer.offers.filter(({ id }) => answer.meets.includes(id))
  if (answer.kind === 'offered' && meeting.length === 1 && meeting[0]) {
    show(turn, meeting)
    turn.state.pending = 1
    return ask(turn, 'confirm', 'await_confirmation')
  }
  if (answer.kind === 'offered') say(turn, 'concede')
  const [rule] = answer.rules
  if (answer.kind === 'nearest') say(turn, 'cannot_meet', { ...(rule && { rule }), variant: wishOf(turn) })
  if (answer.kind === 'already_best') say(turn, 'already_best', { variant: wishOf(turn) })
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
