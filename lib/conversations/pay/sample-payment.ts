import { brCode } from '@/lib/payments'
import type { TurnResult } from '../core/talk/state'
import { asksToPay, ownTexts, placePayment } from './place-payment'

const sample = {
  url: 'https://exemplo.com.br/pay/amostraQueNaoAbreNada0',
  key: 'exemplo@exemplo.com.br',
  txid: 'AMOSTRA0000000000000000',
  merchantName: 'CONSORCIO EXEMPLO',
  merchantCity: 'SAO PAULO',
}

/** The same for a talk that nobody has: code and page of an example, which nobody can pay or open. */
export function withSamplePayment(turn: TurnResult): { turn: TurnResult; texts: string[] } {
  const amountCents = turn.state.agreement?.offer.schedule[0]?.amountCents
  if (!asksToPay(turn) || !amountCents) return { turn, texts: ownTexts(turn.state) }
  const { url, key, txid, merchantName, merchantCity } = sample
  const code = brCode({ key, amountCents, txid, merchantName, merchantCity })
  const placed = placePayment(turn, { url, expiresAt: Number.MAX_SAFE_INTEGER, chargeId: 'sample', code })
  return { turn: placed, texts: ownTexts(placed.state) }
}
