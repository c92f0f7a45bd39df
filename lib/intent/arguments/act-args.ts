import { type ReadAmount, type ReadDate, readCounts, readPercents } from '../../negotiation/index.ts'
import type { Act, ActArgs } from '../types.ts'
import { optOutArgs } from './opt-out.ts'
import { optionArgs } from './option.ts'

const noProposal = ['debt', 'paid', 'income', 'refused'] as const

const offered = (amounts: ReadAmount[]): ReadAmount | undefined =>
  amounts.find(({ cents, hints }) => cents !== undefined && !noProposal.some((hint) => hints.includes(hint)))

function dateArgs(dates: ReadDate[]): ActArgs {
  const date = dates.find(({ past }) => !past)
  if (!date) return {}
  return {
    ...((date.day ?? date.from) !== undefined && { date: date.day ?? date.from }),
    ...(date.dayOfMonth !== undefined && { dayOfMonth: date.dayOfMonth }),
  }
}

function amountArgs(amounts: ReadAmount[]): ActArgs {
  const cents = offered(amounts)?.cents
  return cents === undefined ? {} : { amountCents: cents }
}

function countArgs(text: string): ActArgs {
  const count = readCounts(text)[0]?.count
  return count === undefined ? {} : { installments: count }
}

function discountArgs(text: string): ActArgs {
  const percent = readPercents(text)[0]?.basisPoints
  return percent === undefined ? {} : { discountBasisPoints: percent }
}

/** Which arguments an act takes. */
const takes: Partial<Record<Act, ('option' | 'amount' | 'date' | 'count' | 'discount' | 'opt_out')[]>> = {
  accept_offer: ['option', 'date', 'count'],
  ask_discount: ['discount', 'amount'],
  ask_instalments: ['count', 'amount', 'date'],
  propose_amount: ['amount', 'count', 'date'],
  propose_date: ['date'],
  promise_to_pay: ['amount', 'date'],
  ask_payment_code: ['date', 'amount'],
  opt_out: ['opt_out'],
}

export type Reading = { text: string; amounts: ReadAmount[]; dates: ReadDate[]; offersShown: number | undefined }

/** What the message says more exactly about its acts; the main act's word counts before a secondary one's. */
export function actArgs(acts: readonly Act[], { text, amounts, dates, offersShown }: Reading): ActArgs {
  const readers = {
    option: () => optionArgs(text, offersShown),
    amount: () => amountArgs(amounts),
    date: () => dateArgs(dates),
    count: () => countArgs(text),
    discount: () => discountArgs(text),
    opt_out: () => optOutArgs(text),
  }
  const args: ActArgs = {}
  for (const act of acts) {
    for (const kind of takes[act] ?? []) Object.assign(args, { ...readers[kind](), ...args })
  }
  return args
}
