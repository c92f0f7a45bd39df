'use client'

import { parseAsInteger, useQueryState } from 'nuqs'
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { type Prices, usePrices } from '@/components/models/cut/use-prices'
import { type TakingsState, useTakings } from '@/components/models/cut/use-takings'
import { type Counts, countsAt, countsOf } from '@/components/models/lib/counts'
import type { CutModel } from '@/components/models/lib/cut-model'

type Cut = {
  model: CutModel
  canWrite: boolean
  /** In hundredths; the nearest one when the model's own threshold is finer. */
  step: number
  /** Of one. The model's own until the slider moves. */
  threshold: number
  counts: Counts
  moved: boolean
  setStep: (step: number | null) => void
  prices: Prices
  money: TakingsState
  /** The hundredth that earns most; the model's own while that is not known. */
  best: number
}

export const CutContext = createContext<Cut | null>(null)

type CutProviderProps = { model: CutModel; canWrite: boolean; children: ReactNode }

/** Everything on the page that follows the threshold slider sits inside one. */
export function CutProvider({ model, canWrite, children }: CutProviderProps) {
  // The page's what-if, kept in the address so that it can be shared. It does not change the model.
  const [cut, setCut] = useQueryState('cut', parseAsInteger.withOptions({ history: 'replace', throttleMs: 300 }))
  const own = Math.round(model.threshold * 100)
  // A threshold that has become the model's own is no what-if any more.
  useEffect(() => {
    if (cut === own) void setCut(null)
  }, [cut, own, setCut])
  const ownCounts = useMemo(() => countsOf(model.confusion_matrix.matrix), [model])
  const prices = usePrices(model.numberColumns)
  const money = useTakings(model, ownCounts, prices)
  const step = cut === null ? own : Math.min(100, Math.max(0, cut))
  const moved = cut !== null && step !== own
  const value: Cut = {
    model,
    canWrite,
    step,
    moved,
    threshold: moved ? step / 100 : model.threshold,
    counts: moved ? countsAt(model.threshold_table, step) : ownCounts,
    setStep: (next) => void setCut(next === own ? null : next),
    prices,
    money,
    best: money.takings?.best ?? own,
  }
  return <CutContext value={value}>{children}</CutContext>
}

export function useCut(): Cut {
  const cut = use(CutContext)
  if (cut === null) throw new Error('useCut outside CutProvider')
  return cut
}
