'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callApi } from '@/components/lib/call-api'
import type { Counts } from '@/components/models/lib/counts'
import type { CutModel } from '@/components/models/lib/cut-model'
import { amountTakings, fixedTakings, type Takings } from '@/components/models/lib/money'
import { useDebounced } from '@/components/models/lib/use-debounced'
import type { ProfitReply } from '@/lib/models'
import type { Prices } from './use-prices'

export type TakingsState = { takings: Takings | null; error: Error | null; stale: boolean }

/** The held-out rows in money: counted here by fixed sums, asked of the API by an amount column. */
export function useTakings(model: CutModel, ownCounts: Counts, prices: Prices): TakingsState {
  const { amount, shares, costs } = prices
  const settled = useDebounced(shares, 250)
  const query = useQuery({
    queryKey: ['model-profit', model.model_id, model.threshold, amount, settled.loss, settled.margin],
    enabled: amount !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({
        amount_column: amount ?? '',
        loss_rate: String(settled.loss / 100),
        margin_rate: String(settled.margin / 100),
      })
      return callApi<ProfitReply>(`/models/${model.model_id}/profit?${asked}`, { signal })
    },
  })
  if (amount === null)
    return { takings: fixedTakings(model.threshold_table, ownCounts, costs), error: null, stale: false }
  return { takings: query.data ? amountTakings(query.data) : null, error: query.error, stale: query.isPlaceholderData }
}
