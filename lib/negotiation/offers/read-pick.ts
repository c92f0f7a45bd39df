import { readAmounts, readCounts, readDates, readOrdinals } from '../read/index.ts'
import { fold } from '../read/text/fold.ts'
import type { Day, OfferKind, OfferPick } from '../types.ts'
import { meansAtOnce } from './wish-words.ts'

const cheapest = /\bmais (?:barat\w+|em conta|vantajos\w+)\b|\bmenor (?:valor|total|preco)\b|\bcom (?:mais )?desconto\b/
const smallest = /\b(?:menor|menores) parcelas?\b|\bparcelas? (?:mais baixas?|menor|menores|mais leves?)\b/

function kindIn(folded: string): OfferKind | undefined {
  if (/\b(?:com|da|de|a da) entrada\b|\bentrada\b/.test(folded)) return 'down_payment'
  if (meansAtOnce(folded)) return 'cash'
  return /\bparcelad[ao]\b|\bem parcelas\b|\bparcelamento\b/.test(folded) ? 'instalments' : undefined
}

/** How a Brazilian message names one of the offers shown ("a 2", "a mais barata", "a de 350"); empty when it does not. */
export function readPick(text: string, today: Day): OfferPick {
  const folded = fold(text).text
  const pick: OfferPick = {}
  const [ordinal] = readOrdinals(text)
  const [count] = readCounts(text)
  const amount = readAmounts(text).find(({ cents, hints }) => cents !== undefined && !hints.includes('refused'))
  const date = readDates(text, today).find(({ past }) => !past)
  const kind = ordinal ? undefined : kindIn(folded)
  if (ordinal) pick.position = ordinal.option
  if (kind) pick.kind = kind
  if (cheapest.test(folded)) pick.cheapest = true
  if (smallest.test(folded)) pick.smallestInstallment = true
  if (amount?.cents !== undefined) pick.amountCents = amount.cents
  if (count) pick.installments = count.count
  if (date?.dayOfMonth !== undefined && date.month === undefined) pick.dayOfMonth = date.dayOfMonth
  else if (date?.day !== undefined) pick.dueDay = date.day
  return pick
}
