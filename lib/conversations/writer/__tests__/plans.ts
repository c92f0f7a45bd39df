import { type Debt, makeOffers, type NegotiationPolicy, type Offer } from '@/lib/negotiation'
import type { Persona } from '../../core/persona'
import type { Move, MoveName } from '../../core/reply-plan'
import { replyValues, type Standing } from '../../core/reply-values'
import { responsible } from '../../personas/shipped/responsible'
import type { WriteRequest } from '../types'

export const policy: NegotiationPolicy = {
  maxDiscountBasisPoints: 1500,
  minInstallmentCents: 10_000,
  maxInstallments: 12,
  paymentMethods: ['pix'],
  dueHorizonDays: 30,
  discountable: ['principal', 'interest', 'fine', 'fees'],
  minDownPaymentBasisPoints: 1000,
}
export const debt: Debt = { overdueCents: 245_075, overdueDays: 45, installmentsOverdue: 2 }
export const today = '2026-11-20'
export const standing: Standing = {
  customerName: 'João',
  creditorName: 'Consórcio Exemplo',
  creditorDocument: '11.222.333/0001-81',
  creditorAddress: 'Rua das Flores, 100, São Paulo, SP',
  companyHours: '09:00 às 21:00',
}

export const offersFor = (one: Debt = debt, rules: NegotiationPolicy = policy): Offer[] =>
  makeOffers(one, rules, today, { capacity: null, willingness: null }).offers

export const numbered = (offers: readonly Offer[]) => offers.map((offer, i) => ({ number: i + 1, offer }))

/** Moves that are said before the right party is known. */
export const safeMoves: Move[] = [
  { move: 'greet' },
  ...['document_digits', 'birth_date', 'birth_date_and_digits', 'one_time_link', 'channel_verified'].flatMap(
    (variant): Move[] => [
      { move: 'ask_identity', variant },
      { move: 'ask_identity', variant, values: { digits: '3', link: 'https://exemplo.com.br/c/abc' } },
      { move: 'identity_retry', variant, values: { attempts_left: '2' } },
    ],
  ),
  { move: 'identity_failed' },
  { move: 'explain_contact_safely' },
  { move: 'third_party_notice' },
  { move: 'apologize_wrong_person' },
  ...['all', 'channel', 'number', 'work'].map((variant): Move => ({ move: 'confirm_opt_out', variant })),
  { move: 'confirm_opt_out', variant: 'hours', values: { hours: '18:00' } },
  { move: 'acknowledge_anger' },
  { move: 'condolences' },
  { move: 'hand_over' },
  { move: 'follow_up' },
  { move: 'respond_greeting' },
  { move: 'thank' },
  { move: 'say_goodbye' },
]

const variants: Partial<Record<MoveName, string[]>> = {
  cannot_meet: ['price', 'instalments', 'date', 'amount', 'other'],
  already_best: ['price', 'instalments', 'date', 'amount', 'other'],
  ask_amount: ['amount_role', 'proposal'],
  clarify: ['open', 'menu'],
  acknowledge_hardship: ['over_indebted', 'illness', 'income_lost', 'difficulty'],
  thank_satisfaction: ['high', 'middle', 'low'],
  say_goodbye: ['open_door'],
  payment_instructions: ['boleto', 'credit_card'],
  apologize_wrong_person: ['after'],
}
const bare: MoveName[] = [
  'identity_confirmed',
  'state_debt',
  'creditor_identity',
  'explain_debt',
  'reassure_genuine',
  'ask_preference',
  'ask_amount',
  'ask_date',
  'concede',
  'already_best',
  'cannot_meet',
  'payment_instructions',
  'note_promise',
  'acknowledge_hardship',
  'acknowledge_payment_claim',
  'acknowledge_dispute',
  'acknowledge_refusal',
  'acknowledge_defer',
  'leave_consortium_info',
  'clarify',
  'stay_on_topic',
  'ask_satisfaction',
  'thank_satisfaction',
  'remind_promise',
  'open_verified',
]

/** A code and a page as a charge has them. */
export const payment = {
  pix_code:
    '00020126450014br.gov.bcb.pix0123cobranca@exemplo.com.br52040000530398654072450.755802BR5922CONSORCIO EXEMPLO LTDA6009SAO PAULO62290525PAYREQ202600000000000016363040FCA',
  pay_link: 'https://exemplo.com.br/pay/Ab9xKq2Wm4Zt7Yc1Lp0Qs3',
  paid_amount: 'R$ 812,34',
  remaining_amount: 'R$ 1.638,41',
  next_due_day: '20/12/2026',
  missed_day: '17/11/2026',
}
const { pix_code, pay_link, paid_amount, remaining_amount, next_due_day, missed_day } = payment
const payments: Move[] = [
  { move: 'payment_instructions', variant: 'pix', values: { pix_code } },
  { move: 'payment_page', values: { pay_link } },
  { move: 'payment_page', variant: 'code_there', values: { pay_link } },
  { move: 'thank_payment', values: { paid_amount, remaining_amount, next_due_day } },
  { move: 'thank_payment', variant: 'complete', values: { paid_amount } },
  { move: 'payment_missed', variant: 'agreement', values: { missed_day } },
  { move: 'payment_missed', variant: 'promise', values: { missed_day } },
]

/** Every other move with every variant the turn engine gives it, over a set of offers. */
export function debtMoves(offers: readonly Offer[]): Move[] {
  const about = (move: MoveName, variant?: string): Move[] =>
    numbered(offers).map((one) => ({ move, offers: [one], ...(variant && { variant }) }))
  return [
    ...payments,
    ...bare.flatMap((move): Move[] => [{ move }, ...(variants[move] ?? []).map((variant) => ({ move, variant }))]),
    ...(variants.say_goodbye ?? []).map((variant): Move => ({ move: 'say_goodbye', variant })),
    { move: 'apologize_wrong_person', variant: 'after' },
    ...['note_promise', 'remind_promise'].map(
      (move): Move => ({ move: move as MoveName, values: { promise_day: '27/11/2026' } }),
    ),
    { move: 'present_offers', offers: numbered(offers) },
    { move: 'ask_which', offers: numbered(offers).slice(0, 2) },
    ...about('present_one'),
    ...about('ask_confirmation'),
    ...about('confirm_agreement'),
    ...about('confirm_agreement', 'again'),
  ]
}

type Part = {
  persona?: Persona
  moves: Move[]
  verified: boolean
  seed?: number
  transcript?: WriteRequest['transcript']
}

/** A request as the composing of a reply makes it, with the values that fill it. */
export function requestFor({ persona = responsible, moves, verified, seed = 1, transcript = [] }: Part) {
  const values = replyValues({ moves }, standing, verified ? debt : null)
  const request: WriteRequest = { persona, plan: { moves }, names: Object.keys(values), transcript, seed }
  return { request, values }
}
