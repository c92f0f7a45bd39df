'use client'

import { parseAsInteger, useQueryStates } from 'nuqs'
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { type Counts, countsAt, countsOf } from '@/components/models/lib/counts'
import type { CutModel } from '@/components/models/lib/cut-model'
import { bestStep, type Costs } from '@/components/models/lib/money'

/** Shown until the company types its own: a round example, and said so on the page. */
const exampleCosts: Costs = { saleCents: 10_000, lossCents: 40_000 }

/** The page's what-if, kept in the address so that it can be shared. Nothing here changes the model. */
const params = {
  cut: parseAsInteger,
  sale: parseAsInteger.withDefault(exampleCosts.saleCents),
  loss: parseAsInteger.withDefault(exampleCosts.lossCents),
}

type Cut = {
  model: CutModel
  canWrite: boolean
  /** In hundredths; the nearest one when the model's own threshold is finer. */
  step: number
  /** Of one. The model's own until the slider moves. */
  threshold: number
  counts: Counts
  /** Counts at the model's own threshold. */
  ownCounts: Counts
  moved: boolean
  setStep: (step: number | null) => void
  costs: Costs
  setCosts: (costs: Partial<Costs>) => void
  exampleCosts: boolean
  best: number
}

export const CutContext = createContext<Cut | null>(null)

type CutProviderProps = { model: CutModel; canWrite: boolean; children: ReactNode }

/** Everything on the page that follows the threshold slider sits inside one. */
export function CutProvider({ model, canWrite, children }: CutProviderProps) {
  const [asked, setAsked] = useQueryStates(params, { history: 'replace', throttleMs: 300 })
  const own = Math.round(model.threshold * 100)
  // A threshold that has become the model's own is no what-if any more.
  useEffect(() => {
    if (asked.cut === own) void setAsked({ cut: null })
  }, [asked.cut, own, setAsked])
  const value = useMemo((): Cut => {
    const step = asked.cut === null ? own : Math.min(100, Math.max(0, asked.cut))
    const moved = asked.cut !== null && step !== own
    const ownCounts = countsOf(model.confusion_matrix.matrix)
    const costs = { saleCents: Math.max(0, asked.sale), lossCents: Math.max(0, asked.loss) }
    return {
      model,
      canWrite,
      step,
      moved,
      threshold: moved ? step / 100 : model.threshold,
      counts: moved ? countsAt(model.threshold_table, step) : ownCounts,
      ownCounts,
      setStep: (next) => void setAsked({ cut: next === own ? null : next }),
      costs,
      setCosts: ({ saleCents, lossCents }) =>
        void setAsked({
          ...(saleCents !== undefined && { sale: saleCents }),
          ...(lossCents !== undefined && { loss: lossCents }),
        }),
      exampleCosts: asked.sale === exampleCosts.saleCents && asked.loss === exampleCosts.lossCents,
      best: bestStep(model.threshold_table, costs),
    }
  }, [model, own, canWrite, asked, setAsked])
  return <CutContext value={value}>{children}</CutContext>
}

export function useCut(): Cut {
  const cut = use(CutContext)
  if (cut === null) throw new Error('useCut outside CutProvider')
  return cut
}
