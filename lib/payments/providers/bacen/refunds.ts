import type { RefundReport } from '../../receipt'
import { BankRefused, BankUnavailable } from './faults'
import { pixAnswer, refundAnswer, refundOf, sumOfCents } from './pix'
import type { BankSession } from './session'

export type RefundAsked = { endToEndId: string; refundKey: string; amountCents: number; now: number }

const refundPath = (endToEndId: string, refundKey: string) =>
  `/pix/${encodeURIComponent(endToEndId)}/devolucao/${encodeURIComponent(refundKey)}`

async function ask(session: BankSession, { endToEndId, refundKey, amountCents }: RefundAsked) {
  const path = refundPath(endToEndId, refundKey)
  const body = { valor: sumOfCents(amountCents) }
  try {
    return await session.call({ method: 'PUT', path, body, answer: refundAnswer, again: true })
  } catch (error) {
    if (!(error instanceof BankRefused) || error.status === 401 || error.status === 403) throw error
    // It may refuse the second asking because the first one, whose answer was lost, was done.
    const known = await readRefund(session, endToEndId, refundKey)
    if (!known) throw error
    return known
  }
}

export async function readRefund(session: BankSession, endToEndId: string, refundKey: string) {
  try {
    const path = refundPath(endToEndId, refundKey)
    return await session.call({ method: 'GET', path, answer: refundAnswer, again: true })
  } catch (error) {
    if (error instanceof BankRefused && error.status === 404) return null
    throw error
  }
}

/** Sends money back under our key: asked again, it is the same devolução. */
export async function sendBack(session: BankSession, asked: RefundAsked): Promise<RefundReport> {
  const answer = refundOf(await ask(session, asked))
  if (answer.refundKey !== asked.refundKey || answer.amountCents !== asked.amountCents) {
    throw new BankUnavailable('answer_invalid')
  }
  return { ...answer, requestedAt: answer.requestedAt || asked.now }
}

/** One payment with its refunds, as the bank knows it; null for one it does not know. */
export async function readPix(session: BankSession, endToEndId: string) {
  try {
    const path = `/pix/${encodeURIComponent(endToEndId)}`
    const found = await session.call({ method: 'GET', path, answer: pixAnswer, again: true })
    if (found.endToEndId !== endToEndId) throw new BankUnavailable('answer_invalid')
    return found
  } catch (error) {
    if (error instanceof BankRefused && error.status === 404) return null
    throw error
  }
}
