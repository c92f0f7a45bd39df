import { type ChargeRow, chargeFor, draftCharge, newPayLink, type PayLinkRow } from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { Effect, TurnResult } from '../core/talk/state'
import { handOverInstead } from '../core/talk/turn'
import type { ConversationRow } from '../repository'
import { asksToPay, ownTexts, placePayment, type WayToPay } from './place-payment'

/** What a reply that tells how to pay brings about, made before its words; stored with it or not at all. */
export type PreparedPayment = {
  /** The id that the accepted offer's agreement gets, and its first charge. */
  accepted?: { agreementId: string; charge: ChargeRow }
  /** A fresh address of the debtor's page. */
  link?: PayLinkRow
}
export type Equipped = { turn: TurnResult; texts: string[]; payment: PreparedPayment | null }

type Subject = Pick<ConversationRow, 'companyId' | 'id' | 'customerId' | 'debtId' | 'simulated'>
type Accept = Extract<Effect, { kind: 'accept' }>

/** A page that opened before is told again while it opens for another day. */
const goodForMs = 86_400_000

function pageOf({ id, ...row }: Subject, { state }: TurnResult, now: number) {
  if (state.pay && state.pay.expiresAt > now + goodForMs) return { url: state.pay.url, expiresAt: state.pay.expiresAt }
  const { url, row: link } = newPayLink({ ...row, conversationId: id }, now)
  return { url, expiresAt: link.expiresAt, link }
}

/** The first charge of what is being agreed, its code with it where the provider answers without a network. */
async function firstCharge(row: Subject, { offer, method }: Accept, now: number) {
  const { companyId, customerId, debtId, simulated } = row
  const agreementId = newId('agreement', now)
  const ids = { id: agreementId, companyId, customerId, debtId, conversationId: row.id, simulated }
  const charge = await draftCharge({ ...ids, method, schedule: offer.schedule, paidCents: 0 }, { installment: 1, now })
  return { agreementId, charge }
}

/** The charge of what is due next; null where the provider cannot be asked now and the page will. */
async function dueCharge(ctx: Context, agreementId: string): Promise<ChargeRow | null> {
  try {
    return await chargeFor(ctx, agreementId)
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return null
    throw error
  }
}

/**
 * Puts the copy-and-paste code and the address of the debtor's page into a turn that tells how to pay. Nothing of an
 * agreement being made is stored here; the charge of one that stands is made anew where it expired. Where no code can be
 * made a person goes on.
 */
export async function withPayment(ctx: Context, row: Subject, turn: TurnResult, now: number): Promise<Equipped> {
  const accepts = turn.effects.find(({ kind }) => kind === 'accept') as Accept | undefined
  const method = accepts?.method ?? 'pix'
  if (!asksToPay(turn) || method !== 'pix') return { turn, texts: ownTexts(turn.state), payment: null }
  const { link, ...page } = pageOf(row, turn, now)
  try {
    const accepted = accepts && (await firstCharge(row, accepts, now))
    const charge = accepted?.charge ?? (await dueCharge(ctx, turn.state.agreement?.id ?? ''))
    const pay: WayToPay = { ...page, chargeId: charge?.id ?? '', code: charge?.code ?? '' }
    const placed = placePayment(turn, pay)
    const payment = { ...(accepted && { accepted }), ...(link && { link }) }
    return { turn: placed, texts: ownTexts(placed.state), payment }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { turn: handOverInstead(turn, 'payment_instructions'), texts: [], payment: null }
  }
}
