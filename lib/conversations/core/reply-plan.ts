import type { Offer, RuleNote } from '@/lib/negotiation'

/**
 * What a reply has to say, as data: the turn engine decides it, a writer words it. No writer sees a number; each move
 * names the values it may place, as `{{name}}` placeholders.
 */
export const moves = [
  // before the right party is known
  'greet', // company name, ask for the holder; no debt
  'ask_identity', // ask for the company's chosen proof
  'identity_retry', // the proof did not match; attempts_left
  'identity_failed', // a person will go on
  'identity_confirmed',
  'explain_contact_safely', // "who is it / what about" before identity: nothing of debt
  // the debt
  'open_verified', // first word on a channel the company verified
  'state_debt', // overdue_amount, overdue_days, installments_overdue
  'creditor_identity', // creditor_name, creditor_document, creditor_address (CDC 42-A)
  'explain_debt',
  'reassure_genuine', // "is this a scam?"
  // negotiation
  'present_offers', // several offers, numbered as shown
  'present_one', // one offer in detail
  'ask_preference',
  'ask_amount', // how much fits
  'ask_date',
  'concede', // a better cash offer than before
  'already_best', // no better one; no ceiling named
  'cannot_meet', // rule forbids the wish; nearest follows
  'ask_confirmation', // repeat the chosen offer and ask for a yes
  'confirm_agreement', // accepted: amounts and dates
  'payment_instructions', // how to pay; pix_code where there is one
  'payment_page', // the debtor's own page; pay_link
  'note_promise', // promise_day
  'ask_which', // acceptance that fits several offers
  // what happened to the customer
  'acknowledge_hardship',
  'acknowledge_payment_claim', // asks for the receipt, checks
  'acknowledge_dispute', // pauses, evidence first
  'acknowledge_anger',
  'acknowledge_refusal',
  'acknowledge_defer',
  'condolences',
  'leave_consortium_info', // a person explains; nothing promised
  'third_party_notice', // cannot speak of it with another person
  'apologize_wrong_person',
  'confirm_opt_out', // scope in words
  'hand_over', // a person goes on; company_hours
  'clarify', // low confidence: asks, never guesses
  'stay_on_topic', // off topic, injections: kind, back to the matter
  'respond_greeting',
  'thank',
  'ask_satisfaction',
  'thank_satisfaction',
  'say_goodbye',
  // we speak first again
  'follow_up', // no answer yet
  'remind_promise',
  'payment_missed', // a day agreed or promised went by; missed_day
  'thank_payment', // money came; paid_amount, remaining_amount, next_due_day
] as const
export type MoveName = (typeof moves)[number]

export type Move = {
  move: MoveName
  /** The offers the move is about, in the order shown; `number` is the one in the list as shown. */
  offers?: { number: number; offer: Offer }[]
  /** Values besides the standing facts, already in words: `attempts_left`, `promise_day`, `asked_amount`. */
  values?: Record<string, string>
  /** Why a wish cannot be met. */
  rule?: RuleNote
  /** Narrows the wording: the proof asked for, the scope of an opt-out. */
  variant?: string
}

export type ReplyPlan = { moves: Move[] }
