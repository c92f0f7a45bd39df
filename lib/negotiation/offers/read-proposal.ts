import { addDays } from '../calendar/index.ts'
import { type ReadAmount, type ReadDate, readAmounts, readCounts, readDates, readPercents } from '../read/index.ts'
import { fold } from '../read/text/fold.ts'
import type { Day, Proposal } from '../types.ts'
import {
  asksInstalments,
  asksLess,
  asksSmaller,
  chargeAfter,
  entryAfter,
  meansAtOnce,
  priceBefore,
  settleBefore,
  waivedIn,
} from './wish-words.ts'

/** What a classifier heard in the same message, where the words alone may not tell. */
export type Heard = { discount?: boolean; instalments?: boolean }

/** Characters beside a figure that say what it is for. */
const near = 60
const noOffer = new Set<ReadAmount['hints'][number]>(['refused', 'debt', 'paid', 'income'])

function fromAmount(text: string, amount: ReadAmount): Proposal {
  const { cents, fraction, per, hints, span } = amount
  const before = fold(text.slice(Math.max(0, span[0] - near), span[0])).text
  if (fraction) {
    const basisPoints = Math.round((10_000 * fraction.numerator) / fraction.denominator)
    if (priceBefore.test(before)) return { discountBasisPoints: 10_000 - basisPoints }
    return hints.includes('down') ? { downPaymentBasisPoints: basisPoints } : { onceBasisPoints: basisPoints }
  }
  if (cents === undefined) return {}
  if (hints.includes('down')) return { downPaymentCents: cents }
  if (per === 'month' || hints.includes('instalment')) return { monthlyCents: cents }
  if (hints.includes('total') || settleBefore.test(before)) return { settleCents: cents }
  return per === 'once' ? { onceCents: cents } : { bareCents: cents }
}

function fromDate(date: ReadDate | undefined): Proposal {
  if (!date) return {}
  const { day, from, to, relation, dayOfMonth, month, weekday } = date
  // "dia 15" is every month's where a plan follows, and the next one where it does not.
  if (relation === 'on' && dayOfMonth !== undefined && month === undefined && weekday === undefined)
    return { dayOfMonth }
  if (relation === 'after' && day !== undefined) return { dueDay: addDays(day, 1) }
  if (relation === 'by' && (day ?? to) !== undefined) return { dueDay: day ?? to ?? '', dueDayAtMost: true }
  const dueDay = day ?? (relation === 'after' && to !== undefined ? addDays(to, 1) : from)
  return dueDay === undefined ? { vagueDate: true } : { dueDay }
}

/**
 * What a Brazilian message proposes, out of its sums, counts, percents, dates and a few words; an empty object when it
 * proposes nothing. Sums that are refused, owed, earned or already paid are left aside.
 * @param today resolves dates; a stretch that began ("este mês") counts from today
 */
export function readProposal(text: string, today: Day, heard: Heard = {}): Proposal {
  const folded = fold(text).text
  const proposal: Proposal = {}
  for (const amount of readAmounts(text)) {
    if (!amount.hints.some((hint) => noOffer.has(hint))) Object.assign(proposal, fromAmount(text, amount))
  }
  const [count] = readCounts(text)
  if (count) Object.assign(proposal, { installments: count.count, ...(count.upTo && { installmentsAtMost: true }) })
  for (const { span, basisPoints } of readPercents(text)) {
    const after = fold(text.slice(span[1], span[1] + near)).text
    if (entryAfter.test(after)) proposal.downPaymentBasisPoints = basisPoints
    else if (!chargeAfter.test(after)) proposal.discountBasisPoints = basisPoints
  }
  const date = readDates(text, today).find(({ past }) => !past)
  Object.assign(proposal, fromDate(date))
  if (date?.monthly && proposal.bareCents !== undefined) {
    proposal.monthlyCents ??= proposal.bareCents
    delete proposal.bareCents
  }
  if (date?.from !== undefined && proposal.dueDay !== undefined && proposal.dueDay < today) proposal.dueDay = today

  const planned = count !== undefined || proposal.monthlyCents !== undefined
  const waive = waivedIn(folded, planned)
  if (waive.length > 0) proposal.waive = waive
  if (asksSmaller(folded)) proposal.smallerInstallments = true
  else if (!planned && (heard.instalments || asksInstalments(folded))) proposal.inInstallments = true
  const priced = proposal.discountBasisPoints ?? proposal.settleCents ?? proposal.waive
  if (priced === undefined && (heard.discount || asksLess(folded))) proposal.lowerPrice = true
  if (Object.keys(proposal).every((field) => field === 'dueDay' || field === 'dayOfMonth') && meansAtOnce(folded)) {
    proposal.installments = 1
  }
  return proposal
}
