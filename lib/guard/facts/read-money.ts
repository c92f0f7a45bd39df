import type { GuardContext } from '../types.ts'
import { claimOf, type MoneyClaim } from './claims.ts'
import { type MoneyRole, type OfferFacts, rolesIn } from './offer-facts.ts'
import type { Reading } from './reading.ts'

function allowedRoles(claim: Exclude<MoneyClaim, undefined>): MoneyRole[] {
  if (claim === 'cash' || claim === 'total') return ['total']
  if (claim === 'instalment') return ['instalment']
  if (claim === 'last') return ['last']
  return [claim]
}

const echo =
  /\b(?:voce|senhora?|vc|sr|sra)(?: \w+)? (?:disse|falou|propos|mencionou|comentou|sugeriu|pediu|citou|informou|colocou|trouxe|escreveu|perguntou)\b|\b(?:sua proposta|seu pedido|sua sugestao|o valor que voce)\b/
const agreeing =
  /\b(?:fechad\w|combinad\w|acert\w+|confirm\w+|registr\w+|aceit\w+|aprovad\w|posso fazer|podemos fazer|consigo fazer|fica (?:em|por)|ficou|acordo feito|perfeito|deixo|deixamos|autorizad\w|vou gerar|gerei|faco|fazemos|fechamos|liberad\w|pode ser)\b/
const declining =
  /\b(?:nao (?:consigo|posso|e possivel|da|cabe|temos|tenho|chega|alcanca|atinge|encaixa|esta (?:entre|disponivel)|entra|temos|existe|seria possivel)|fora d|acima d|abaixo d|infelizmente|por enquanto nao)/

/** Whether a figure of the customer's is only taken up: asked back or declined. */
export function onlyEchoed(sentence: string): boolean {
  if (declining.test(sentence)) return true
  return !agreeing.test(sentence) && (sentence.includes('?') || echo.test(sentence))
}

/** Which offers a sum fits in the role the words around it give it. */
export function readMoney(
  cents: number,
  words: { before: string; after: string; sentence: string },
  context: GuardContext,
  offers: readonly OfferFacts[],
): Reading {
  if (context.otherFacts?.amountsCents?.includes(cents)) return { offers: 'any' }
  const claim = claimOf(words.before, words.after)
  const isOverdue = cents === context.overdueCents
  const roles = offers.map((offer) => rolesIn(offer, cents))
  const anyRole = isOverdue || roles.some((list) => list.length > 0)
  if (!anyRole) {
    if (!context.customerAmountsCents?.includes(cents)) return { rule: 'number_not_a_fact' }
    return onlyEchoed(words.sentence) ? { offers: 'any' } : { rule: 'agreed_customer_number' }
  }
  if (claim === 'overdue') return isOverdue ? { offers: 'any' } : { rule: 'wrong_role' }
  if (claim === undefined) return isOverdue ? { offers: 'any' } : fitting(offers, roles, () => true)
  if (claim === 'total' && isOverdue) return { offers: 'any', total: true }
  const wanted = allowedRoles(claim)
  const reading = fitting(
    offers,
    roles,
    (offer, list) => (claim !== 'cash' || offer.payments === 1) && list.some((role) => wanted.includes(role)),
  )
  return claim === 'total' && reading.offers !== undefined ? { ...reading, total: true } : reading
}

function fitting(
  offers: readonly OfferFacts[],
  roles: readonly MoneyRole[][],
  accept: (offer: OfferFacts, roles: MoneyRole[]) => boolean,
): Reading {
  const fits = offers.filter((offer) => {
    const list = roles[offer.index] ?? []
    return list.length > 0 && accept(offer, list)
  })
  return fits.length > 0 ? { offers: new Set(fits.map(({ index }) => index)) } : { rule: 'wrong_role' }
}
