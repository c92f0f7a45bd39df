import type { Intent } from '@/lib/intent'
import {
  type Day,
  type OfferPick,
  type Proposal,
  type ReadAmount,
  type ReadDate,
  readAmounts,
  readCounts,
  readDates,
  readOrdinals,
  readPercents,
} from '@/lib/negotiation'
import { fold } from '../fold'
import type { OptOutScope } from './state'

/** What a message asks for besides its act, read without a model. */
export type Wishes = {
  proposal: Proposal | null
  pick: OfferPick | null
  promiseDay: Day | null
  optOut: OptOutScope
  score: number | null
  doubtsGenuine: boolean
}

const noProposal = new Set<ReadAmount['hints'][number]>(['refused', 'debt', 'paid', 'income'])
const waived = /\b(tir|retir|abat|isent|sem|perdo|zer)\w*\W+(\w+\W+){0,3}?(juros?|multas?|encargos?)\b/
const smaller =
  /\b(parcelas?|prestac\w+|valor|mensal\w*)\b.{0,25}\b(menor\w*|baix\w*|pequen\w*|leve)|\b(diminu|reduz|abaix)\w+.{0,20}\b(parcelas?|prestac\w+|mensal\w*)/
const genuine = /\b(golpe|fraude|confiavel|verdadeir\w*|e (serio|verdade)|fake|virus|clonad\w*|estelionat\w*)\b/

function fromAmount(amount: ReadAmount): Proposal {
  const { cents, fraction, per, hints } = amount
  if (fraction) return { onceBasisPoints: Math.round((10_000 * fraction.numerator) / fraction.denominator) }
  if (cents === undefined) return {}
  if (hints.includes('down')) return { downPaymentCents: cents }
  if (per === 'month' || hints.includes('instalment')) return { monthlyCents: cents }
  if (hints.includes('total')) return { settleCents: cents }
  return per === 'once' ? { onceCents: cents } : { bareCents: cents }
}

function fromDate(date: ReadDate | undefined): Proposal {
  if (!date) return {}
  if (date.monthly && date.dayOfMonth) return { dayOfMonth: date.dayOfMonth }
  const day = date.day ?? date.to
  if (!day) return {}
  const atMost = date.relation === 'by' || date.day === undefined
  return { dueDay: day, ...(atMost && { dueDayAtMost: true }) }
}

function proposalOf(text: string, intent: Intent, dates: ReadDate[]): Proposal | null {
  const folded = fold(text)
  const acts = new Set([intent.act, ...intent.secondaryActs])
  const amounts = readAmounts(text).filter(({ hints }) => !hints.some((hint) => noProposal.has(hint)))
  const [count] = readCounts(text)
  const [percent] = readPercents(text)
  const discounted = acts.has('ask_discount')
  const proposal: Proposal = Object.assign({}, ...amounts.map(fromAmount), fromDate(dates[0]))
  if (count) Object.assign(proposal, { installments: count.count, ...(count.upTo && { installmentsAtMost: true }) })
  if (discounted && percent) proposal.discountBasisPoints = percent.basisPoints
  if (waived.test(folded)) proposal.waive = ['interest', 'fine']
  if (smaller.test(folded)) proposal.smallerInstallments = true
  if (acts.has('ask_instalments') && !count) proposal.inInstallments = true
  if (discounted && !percent && !proposal.waive && !proposal.settleCents) proposal.lowerPrice = true
  return Object.keys(proposal).length > 0 ? proposal : null
}

function kindOf(folded: string): OfferPick['kind'] {
  if (/\b(a vista|de uma vez|tudo (agora|hoje)|quit\w+)\b/.test(folded)) return 'cash'
  if (/\b(com entrada|entrada)\b/.test(folded)) return 'down_payment'
  return /\b(parcelad\w+|parcelas?|vezes)\b/.test(folded) ? 'instalments' : undefined
}

function pickOf(text: string, dates: ReadDate[]): OfferPick | null {
  const folded = fold(text)
  const [ordinal] = readOrdinals(text)
  const [count] = readCounts(text)
  const amount = readAmounts(text).find(({ cents }) => cents !== undefined)
  const day = dates[0]?.day
  const kind = ordinal ? undefined : kindOf(folded)
  const pick: OfferPick = {
    ...(ordinal && { position: ordinal.option }),
    ...(kind && { kind }),
    ...(/\bmais (barat\w+|em conta|baix\w+|vantajos\w+)\b/.test(folded) && { cheapest: true }),
    ...(/\b(menor parcela|parcela (mais baixa|menor))\b/.test(folded) && { smallestInstallment: true }),
    ...(amount?.cents !== undefined && { amountCents: amount.cents }),
    ...(count && { installments: count.count }),
    ...(day && { dueDay: day }),
  }
  return Object.keys(pick).length > 0 ? pick : null
}

function scopeOf(folded: string): OptOutScope {
  const hours = /\b(so|somente|apenas)?\s*(depois|a partir|apos) d?as? (\d{1,2})/.exec(folded)
  if (hours) return { kind: 'hours', from: `${(hours[3] ?? '18').padStart(2, '0')}:00`, to: '21:00' }
  if (/\b(trabalho|servico|expediente|meu chefe|na firma)\b/.test(folded)) return { kind: 'work' }
  if (/\b(n(ess|est)e numero|(ess|est)e (numero|telefone|celular)|meu numero)\b/.test(folded)) return { kind: 'number' }
  if (/\b((no|por|pelo) (whats\w*|zap\w*|sms|e-?mail)|por aqui)\b/.test(folded)) return { kind: 'channel' }
  return { kind: 'all' }
}

function scoreOf(folded: string): number | null {
  const digit = /(?<![\d,.])([1-5])(?![\d,.])/.exec(folded)?.[1]
  if (digit) return Number(digit)
  const word = ['um', 'dois', 'tres', 'quatro', 'cinco'].findIndex((name) => new RegExp(`\\b${name}\\b`).test(folded))
  return word < 0 ? null : word + 1
}

/** Reads amounts, counts, dates and choices out of a message, in the light of its act. */
export function readWishes(text: string, intent: Intent, today: Day): Wishes {
  const folded = fold(text)
  const dates = readDates(text, today).filter(({ past }) => !past)
  const date = dates[0]
  return {
    proposal: proposalOf(text, intent, dates),
    pick: pickOf(text, dates),
    promiseDay: date?.day ?? date?.to ?? null,
    optOut: scopeOf(folded),
    score: scoreOf(folded),
    doubtsGenuine: genuine.test(folded),
  }
}
