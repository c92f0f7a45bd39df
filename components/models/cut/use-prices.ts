'use client'

import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs'
import type { Costs } from '@/components/models/lib/money'

/** Shown until the company types its own: round examples, and said so on the page. */
const example = { sale: 10_000, loss: 40_000, loss_share: 100, margin_share: 20 }

const params = {
  sale: parseAsInteger.withDefault(example.sale),
  loss: parseAsInteger.withDefault(example.loss),
  amount: parseAsString,
  loss_share: parseAsInteger.withDefault(example.loss_share),
  margin_share: parseAsInteger.withDefault(example.margin_share),
}

/** The API takes up to five times the amount. */
export const maxShare = 500

export type Prices = {
  costs: Costs
  setCosts: (costs: Partial<Costs>) => void
  /** The column with each order's amount; null for fixed sums. */
  amount: string | null
  setAmount: (column: string | null) => void
  /** Of the amount, in whole percents: lost with a bad order, earned with a good one. */
  shares: { loss: number; margin: number }
  setShares: (shares: { loss?: number; margin?: number }) => void
  /** Nobody has typed other values yet. */
  areExample: boolean
}

const shareOf = (percent: number) => Math.min(maxShare, Math.max(0, percent))

/** What errors cost, kept in the address so that it can be shared. `columns` are those that may hold amounts. */
export function usePrices(columns: readonly { name: string }[]): Prices {
  const [asked, setAsked] = useQueryStates(params, { history: 'replace', throttleMs: 300 })
  const amount = columns.some(({ name }) => name === asked.amount) ? asked.amount : null
  const typed = amount === null ? (['sale', 'loss'] as const) : (['loss_share', 'margin_share'] as const)
  return {
    costs: { saleCents: Math.max(0, asked.sale), lossCents: Math.max(0, asked.loss) },
    setCosts: ({ saleCents, lossCents }) =>
      void setAsked({
        ...(saleCents !== undefined && { sale: saleCents }),
        ...(lossCents !== undefined && { loss: lossCents }),
      }),
    amount,
    setAmount: (column) => void setAsked({ amount: column }),
    shares: { loss: shareOf(asked.loss_share), margin: shareOf(asked.margin_share) },
    setShares: ({ loss, margin }) =>
      void setAsked({
        ...(loss !== undefined && { loss_share: loss }),
        ...(margin !== undefined && { margin_share: margin }),
      }),
    areExample: typed.every((name) => asked[name] === example[name]),
  }
}
