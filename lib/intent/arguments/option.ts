import { readOrdinals } from '../../negotiation/index.ts'
import { fold } from '../text/fold.ts'
import type { ActArgs } from '../types.ts'

const picks: [NonNullable<ActArgs['pick']>, RegExp][] = [
  [
    'smallest_instalment',
    /\b(?:menor parcela|parcela (?:menor|menorzinha|mais baixa|mais baixinha|mais em conta)|parcelas? (?:menores|pequenas))\b/,
  ],
  ['most_instalments', /\b(?:mais (?:vezes|parcelas|prazo)|maior prazo|mais longa|mais comprida|maior numero)\b/],
  ['fewest_instalments', /\b(?:menos (?:vezes|parcelas)|mais curta|menor prazo)\b/],
  ['cheapest', /\b(?:mais (?:barat\w+|em conta)|menor valor|maior desconto|mais desconto|de menor|que sai menos)\b/],
  ['dearest', /\bmais car[oa]\b/],
  ['middle', /\b(?:do meio|intermediaria)\b/],
  ['cash', /\b(?:a vista|avista|de uma vez|pagamento unico|cota unica|parcela unica)\b/],
  ['instalments', /\b(?:parcelad[oa]|a prazo)\b/],
]

/** The option chosen: its place when it is named, else what it is chosen for. */
export function optionArgs(text: string, offersShown: number | undefined): ActArgs {
  const chosen = readOrdinals(text)[0]?.option
  const option = chosen === 'last' ? offersShown : chosen
  if (option !== undefined && option >= 1 && option <= (offersShown ?? option)) return { option }
  const pick = picks.find(([, pattern]) => pattern.test(fold(text)))?.[0]
  return pick ? { pick } : {}
}
