import { brCode, readBrCode } from '../../core/br-code'
import type { ChargeOrder, IssuedCharge } from '../port'
import { type ChargeAnswer, chargeAnswer } from './answers'
import { BankRefused, BankUnavailable } from './faults'
import { cobBody, cobvBody, isDueLater } from './order-bodies'
import { sumOfCents } from './pix'
import type { BankSession } from './session'

const removed = 'REMOVIDA_PELO_USUARIO_RECEBEDOR'

export const chargePath = (txid: string, dueLater: boolean) =>
  `/${dueLater ? 'cobv' : 'cob'}/${encodeURIComponent(txid)}`

/** @throws BankUnavailable `answer_invalid` when the bank speaks of another charge */
function ofTxid(answer: ChargeAnswer, txid: string): ChargeAnswer {
  if (answer.txid !== txid) throw new BankUnavailable('answer_invalid')
  return answer
}

export async function readCharge(session: BankSession, txid: string, dueLater: boolean): Promise<ChargeAnswer | null> {
  try {
    const path = chargePath(txid, dueLater)
    return ofTxid(await session.call({ method: 'GET', path, answer: chargeAnswer, again: true }), txid)
  } catch (error) {
    if (error instanceof BankRefused && error.status === 404) return null
    throw error
  }
}

function codeOf(answer: ChargeAnswer, order: ChargeOrder): string {
  const { merchantName, merchantCity } = order
  const location = answer.location ?? answer.loc?.location
  try {
    const given = answer.pixCopiaECola?.trim()
    const code = given || (location && brCode({ location, merchantName, merchantCity }))
    if (!code) throw new BankUnavailable('answer_invalid')
    readBrCode(code)
    return code
  } catch {
    throw new BankUnavailable('answer_invalid')
  }
}

/**
 * Puts a charge under its txid. The same again is the same charge: where the bank refuses because it knows it already (an
 * answer was lost, and it was paid since), the charge it knows is taken.
 */
export async function issueCharge(session: BankSession, order: ChargeOrder): Promise<IssuedCharge> {
  const dueLater = isDueLater(order)
  const { name = '', document = '' } = order.payer ?? {}
  const path = chargePath(order.txid, dueLater)
  const body = dueLater ? cobvBody(order) : cobBody(order)
  let answer: ChargeAnswer
  try {
    const secret = [name, document, order.pixKey]
    answer = await session.call({ method: 'PUT', path, body, answer: chargeAnswer, again: true, secret })
  } catch (error) {
    if (!(error instanceof BankRefused) || error.status === 401 || error.status === 403) throw error
    const known = await readCharge(session, order.txid, dueLater)
    if (!known || known.status === removed) throw error
    answer = known
  }
  if (ofTxid(answer, order.txid).valor.original !== sumOfCents(order.amountCents)) {
    throw new BankUnavailable('answer_invalid')
  }
  return { code: codeOf(answer, order), pixKey: order.pixKey }
}

/** Takes a charge back; one that is gone or was never made is no fault. A paid one stays, and is refused. */
export async function cancelCharge(session: BankSession, txid: string, dueLater: boolean): Promise<void> {
  const path = chargePath(txid, dueLater)
  try {
    await session.call({ method: 'PATCH', path, body: { status: removed }, answer: chargeAnswer, again: false })
  } catch (error) {
    if (!(error instanceof BankRefused)) throw error
    if (error.status === 404) return
    const known = await readCharge(session, txid, dueLater)
    if (known && !known.status.startsWith('REMOVIDA')) throw error
  }
}
