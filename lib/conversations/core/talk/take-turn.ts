import type { Act } from '@/lib/intent'
import { addDays, formatDay } from '@/lib/negotiation'
import { angry, beforeIdentity, comesFirst, requestProof, stopContact, wrongProof } from './before-identity'
import { agree, choose, counter, namedOption, presentOffers, show } from './negotiate'
import type { TurnResult } from './state'
import { ask, closeTurn, end, handOver, openTurn, say, type Turn, type TurnInput } from './turn'

/** How sure an acceptance must be to become an agreement without being repeated first. */
const sureEnough = 0.8
const patience = 2
/** Times that the same options may come back before a person takes over. */
const mostCircles = 3

/**
 * Decides what to answer to one message of the customer: moves for the writer, effects to carry out, what to wait for.
 * Pure: no clock, no database, no words.
 */
export function takeTurn(input: TurnInput): TurnResult {
  const turn = openTurn(input)
  if (input.stops) stopContact(turn)
  else if (input.state.verified) afterIdentity(turn)
  else if (comesFirst(turn)) beforeIdentity(turn)
  else if (input.identity === 'match') confirmed(turn)
  else if (input.identity === 'mismatch') wrongProof(turn)
  else beforeIdentity(turn)
  leaveCircle(turn)
  alsoStop(turn)
  return closeTurn(turn)
}

/** A wish to be left alone beside something else is obeyed too. */
function alsoStop(turn: Turn): void {
  const { intent, optOut } = turn.input
  const known = turn.effects.some(({ kind }) => kind === 'opt_out')
  if (known || intent.uncertain || !intent.secondaryActs.includes('opt_out')) return
  turn.effects.push({ kind: 'opt_out', scope: optOut })
}

/** The debt ended while we talked: thanks, and no more of it. */
function debtOver(turn: Turn): Turn {
  say(turn, 'thank')
  say(turn, 'say_goodbye')
  return end(turn, turn.state.agreement ? 'accepted' : 'open')
}

/** The same options again and again help nobody: a person goes on. */
function leaveCircle(turn: Turn): void {
  const { tally } = turn.state
  const named = turn.moves.flatMap(({ offers }) => offers ?? [])
  if (named.length === 0) return
  const known = new Set((turn.input.state.negotiation?.shown ?? []).map(({ id }) => id))
  const same = named.length === known.size && named.every(({ offer }) => known.has(offer.id))
  tally.circles = same && !turn.state.agreement ? tally.circles + 1 : 0
  if (tally.circles <= mostCircles) return
  turn.moves = []
  handOver(turn, tally.hardship > 0 ? 'customer_expresses_difficulty' : 'not_understood')
}

/** The holder proved to be there: now, and only now, the debt and the ways out. */
function confirmed(turn: Turn): Turn {
  turn.state.verified = true
  turn.state.tally.unclear = 0
  turn.state.link = null
  if (turn.input.intent.act === 'ask_human') return handOver(turn, 'customer_requests_human_agent')
  say(turn, 'identity_confirmed')
  if (turn.input.debtOver) return debtOver(turn)
  tellDebt(turn)
  return presentOffers(turn)
}

function tellDebt(turn: Turn): Turn {
  say(turn, 'state_debt')
  return introduceCreditor(turn)
}

/** Name, address and document go with the first message that speaks of the debt (CDC 42-A). */
function introduceCreditor(turn: Turn, again = false): Turn {
  if (again || !turn.state.creditorTold) say(turn, 'creditor_identity')
  turn.state.creditorTold = true
  return turn
}

function afterIdentity(turn: Turn): Turn {
  const { intent, score } = turn.input
  if (turn.state.satisfactionAsked && score !== null) return thankScore(turn, score)
  if (turn.input.debtOver && !personal.has(intent.act)) return debtOver(turn)
  if (intent.uncertain) return unsure(turn)
  return handlers[intent.act](turn)
}

const dealing: ReadonlySet<Act> = new Set<Act>(['accept_offer', 'propose_amount', 'ask_discount', 'ask_instalments'])

/** What words tell beyond doubt counts although the act is unsure: a hardship named, an option named. */
function unsure(turn: Turn): Turn {
  const { hardshipTold, intent } = turn.input
  if (hardshipTold) return hardship(turn)
  const waits = !turn.state.agreement && turn.state.negotiation?.shown.length
  return (waits && dealing.has(intent.act) && namedOption(turn)) || clarify(turn)
}

/** Low confidence asks, never guesses; a person takes over when asking did not help. */
function clarify(turn: Turn): Turn {
  const { tally } = turn.state
  tally.unclear += 1
  if (tally.unclear > patience) return handOver(turn, 'not_understood')
  say(turn, 'clarify', { variant: tally.unclear > 1 ? 'menu' : 'open' })
  const { negotiation } = turn.state
  return turn.state.agreement || negotiation?.shown.length ? turn : presentOffers(turn)
}

function thankScore(turn: Turn, score: number): Turn {
  turn.effects.push({ kind: 'satisfaction', score })
  say(turn, 'thank_satisfaction', { variant: score >= 4 ? 'high' : score <= 2 ? 'low' : 'middle' })
  return end(turn, turn.state.agreement ? 'accepted' : 'open')
}

function settled(turn: Turn): boolean {
  const { agreement } = turn.state
  if (!agreement) return false
  say(turn, 'confirm_agreement', { offers: [{ number: 1, offer: agreement.offer }], variant: 'again' })
  ask(turn, 'pix_sent', 'await_payment')
  return true
}

/** Acts that are heard even when nothing is owed any more. */
const personal: ReadonlySet<Act> = new Set<Act>([
  'opt_out',
  'ask_human',
  'dispute',
  'wrong_person',
  'third_party',
  'holder_deceased',
  'threat_or_abuse',
])

/** An agreement that no longer fits is a person's to change; repeating it would be deaf. */
const changeAgreement = (turn: Turn): Turn => handOver(turn, 'agreement_change')

const negotiate = (turn: Turn): Turn => (turn.state.agreement ? changeAgreement(turn) : counter(turn))

/** A day named after "when?" is the promise's. */
const dated = (turn: Turn): Turn => (turn.state.promiseWaits && turn.input.promiseDay ? promise(turn) : negotiate(turn))

function accept(turn: Turn): Turn {
  if (turn.state.agreement) return farewell(turn)
  const { intent } = turn.input
  const confirmedNow = turn.state.asked === 'confirm' && turn.state.pending !== null
  // "Fecho na 2 se tirar os juros" is a wish, not yet a yes.
  if (intent.secondaryActs.some((act) => act === 'ask_discount' || act === 'ask_instalments')) return counter(turn)
  const sure = intent.confidence >= sureEnough && !turn.input.doubtful
  // "Se eu conseguir eu fecho", "chega": no yes to what waits for one.
  if (confirmedNow && turn.input.doubtful && intent.confidence < 0.9) return clarify(turn)
  return choose(turn, sure)
}

function promise(turn: Turn): Turn {
  const { promiseDay, proposal } = turn.input
  if (settled(turn)) return turn
  if (!promiseDay) {
    turn.state.promiseWaits = true
    say(turn, 'ask_date')
    return ask(turn, 'ask_date', 'await_customer_response')
  }
  turn.state.promiseWaits = false
  // A day beyond what the policy allows is not noted as if it were agreed.
  if (promiseDay > addDays(turn.input.today, turn.input.policy.dueHorizonDays)) return counterOrOffers(turn)
  turn.state.promiseDay = promiseDay
  turn.state.customerDates = [...new Set([...turn.state.customerDates, promiseDay])].slice(-10)
  turn.effects.push({
    kind: 'promise',
    day: promiseDay,
    amountCents: proposal?.onceCents ?? proposal?.bareCents ?? null,
  })
  turn.outcome = 'promised'
  say(turn, 'note_promise', { values: { promise_day: formatDay(promiseDay) } })
  // A promised day is also a wish for a due date.
  return counterOrOffers(turn)
}

function hardship(turn: Turn): Turn {
  const { tally } = turn.state
  tally.hardship += 1
  say(turn, 'acknowledge_hardship', { variant: variantOf(turn) })
  if (tally.hardship > patience) return handOver(turn, 'customer_expresses_difficulty')
  // A plan for many debts at once is a person's work (Lei 14.181).
  if (turn.state.signals.overIndebted) return handOver(turn, 'over_indebted')
  if (turn.state.agreement) return changeAgreement(turn)
  if (turn.input.proposal || tally.hardship === 1) return counterOrOffers(turn)
  // The list did not fit: what would?
  say(turn, 'ask_amount', { variant: 'proposal' })
  return ask(turn, 'ask_preference', 'await_customer_response')
}

function variantOf(turn: Turn): string {
  const { incomeLost, illness, overIndebted } = turn.state.signals
  if (overIndebted) return 'over_indebted'
  return illness ? 'illness' : incomeLost ? 'income_lost' : 'difficulty'
}

const counterOrOffers = (turn: Turn) => (turn.input.proposal ? counter(turn) : presentOffers(turn))

function refuse(turn: Turn): Turn {
  const { state } = turn
  if (state.agreement) return changeAgreement(turn)
  state.tally.refused += 1
  say(turn, 'acknowledge_refusal')
  if (state.tally.refused >= patience) {
    say(turn, 'say_goodbye')
    return end(turn, 'refused')
  }
  state.pending = null
  say(turn, 'ask_amount', { variant: 'proposal' })
  return ask(turn, 'ask_preference', 'await_customer_response')
}

function defer(turn: Turn): Turn {
  const { state } = turn
  state.tally.deferred += 1
  say(turn, 'acknowledge_defer')
  if (state.tally.deferred >= patience) return say(turn, 'say_goodbye', { variant: 'open_door' })
  say(turn, 'ask_date')
  return ask(turn, 'ask_date', 'await_customer_response')
}

function farewell(turn: Turn): Turn {
  say(turn, 'thank')
  if (!turn.input.rules.satisfactionQuestion || turn.state.satisfactionAsked) {
    say(turn, 'say_goodbye')
    return end(turn, turn.state.agreement ? 'accepted' : 'open')
  }
  turn.state.satisfactionAsked = true
  say(turn, 'ask_satisfaction')
  return ask(turn, 'closing', 'await_customer_response')
}

function greeting(turn: Turn): Turn {
  say(turn, 'respond_greeting')
  if (settled(turn)) return turn
  const shown = turn.state.negotiation?.shown ?? []
  if (shown.length === 0) {
    tellDebt(turn)
    return presentOffers(turn)
  }
  say(turn, 'ask_preference')
  return ask(turn, 'ask_preference', 'await_choice')
}

function other(turn: Turn): Turn {
  const { tally } = turn.state
  tally.offTopic += 1
  if (turn.state.agreement) return farewell(turn)
  say(turn, 'stay_on_topic')
  if ((turn.state.negotiation?.shown.length ?? 0) === 0) return presentOffers(turn)
  return ask(turn, 'ask_preference', 'await_choice')
}

function question(turn: Turn): Turn {
  if (turn.input.doubtsGenuine) say(turn, 'reassure_genuine')
  say(turn, 'explain_debt')
  introduceCreditor(turn, turn.input.doubtsGenuine)
  if (settled(turn)) return turn
  if ((turn.state.negotiation?.shown.length ?? 0) === 0) return presentOffers(turn)
  say(turn, 'ask_preference')
  return ask(turn, 'ask_preference', 'await_choice')
}

function paymentCode(turn: Turn): Turn {
  const { state } = turn
  if (state.agreement?.paid === 'complete') return farewell(turn)
  if (state.agreement) {
    say(turn, 'payment_instructions', { variant: turn.input.rules.method })
    return ask(turn, 'pix_sent', 'await_payment')
  }
  const shown = state.negotiation?.shown ?? []
  const waiting = state.pending === null ? undefined : shown[state.pending - 1]
  if (waiting) return agree(turn, waiting)
  // Asking for the code without a choice means paying at once.
  const cash = shown.find(({ kind }) => kind === 'cash')
  if (!cash) return presentOffers(turn)
  show(turn, [cash])
  state.pending = 1
  return ask(turn, 'confirm', 'await_confirmation')
}

/** How sure a "paid" must be where a payment is being waited for: thanks are all too like it. */
const sureOfPayment = 0.6

function paidClaim(turn: Turn): Turn {
  // Paying what was just agreed disputes nothing: the bank's word decides.
  if (turn.state.agreement) {
    if (turn.input.intent.confidence < sureOfPayment) return farewell(turn)
    say(turn, 'acknowledge_payment_claim')
    return ask(turn, 'pix_sent', 'await_payment')
  }
  say(turn, 'acknowledge_payment_claim')
  turn.outcome = 'paid_claimed'
  turn.effects.push({ kind: 'dispute' })
  return handOver(turn, 'dispute')
}

/** Somebody else has the phone: the channel, or a link sent to it, no longer proves anything; the document does. */
function doubtHolder({ state }: Turn): void {
  state.verified = false
  state.link = null
  if (state.method === 'channel_verified' || state.method === 'one_time_link') state.method = 'document_digits'
}

const handlers: Record<Act, (turn: Turn) => Turn> = {
  accept_offer: accept,
  ask_discount: negotiate,
  ask_instalments: negotiate,
  propose_amount: negotiate,
  propose_date: dated,
  promise_to_pay: promise,
  already_paid: paidClaim,
  dispute: (turn) => {
    say(turn, 'acknowledge_dispute')
    turn.outcome = 'disputed'
    turn.effects.push({ kind: 'dispute' })
    return handOver(turn, 'dispute')
  },
  // Somebody else has the phone by now: the proof is asked for again.
  wrong_person: (turn) => {
    doubtHolder(turn)
    say(turn, 'apologize_wrong_person', { variant: 'after' })
    return handOver(turn, 'identity_not_confirmed')
  },
  hardship,
  opt_out: stopContact,
  ask_human: (turn) => handOver(turn, 'customer_requests_human_agent'),
  greeting,
  question_debt: question,
  threat_or_abuse: (turn) => {
    angry(turn)
    return turn.escalate ? turn : ask(turn, 'ask_preference', 'await_customer_response')
  },
  refuse,
  defer,
  ask_payment_code: paymentCode,
  third_party: (turn) => {
    doubtHolder(turn)
    say(turn, 'third_party_notice')
    return requestProof(turn)
  },
  holder_deceased: (turn) => {
    say(turn, 'condolences')
    turn.outcome = 'deceased'
    return handOver(turn, 'holder_deceased')
  },
  leave_consortium: (turn) => {
    say(turn, 'leave_consortium_info')
    return handOver(turn, 'leave_consortium')
  },
  other,
}
