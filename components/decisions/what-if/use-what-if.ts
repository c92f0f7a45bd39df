'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import type { FeatureValue } from '@/components/decisions/feature-value'
import { type Draft, type ModelFeature, readPasted, toFeatures } from '@/components/decisions/order/draft'
import { callApi } from '@/components/lib/call-api'
import { useDebounced } from '@/components/models/lib/use-debounced'
import type { DecisionReply, PreviewReply } from '@/lib/decisions'

const settleMs = 200

/** The inputs of a decision as a form, and what the model would answer to what stands in it. */
export function useWhatIf(decision: DecisionReply, features: readonly ModelFeature[]) {
  const locale = useLocale()
  const first = useMemo(
    () => readPasted(JSON.stringify({ features: decision.features }), features, locale)?.draft ?? {},
    [decision.features, features, locale],
  )
  const [draft, setDraft] = useState<Draft>(first)
  const { changes, wrong } = useMemo(() => changesOf(first, draft, features, locale), [first, draft, features, locale])
  const settled = useDebounced(JSON.stringify(changes), settleMs)
  const query = useQuery({
    queryKey: ['what-if', decision.decision_id, settled],
    enabled: settled !== '{}',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      callApi<PreviewReply>(`/decisions/${decision.decision_id}/what-if`, {
        method: 'POST',
        body: { features: JSON.parse(settled) as Record<string, FeatureValue> },
        signal,
      }),
  })
  const set = (name: string, value: string) => setDraft((last) => ({ ...last, [name]: value }))
  const touched = Object.keys(changes).length > 0
  return { draft, set, wrong, touched, query, preview: touched ? query.data : undefined, reset: () => setDraft(first) }
}

/** The fields that differ, as the API takes them: one that was emptied is null. */
function changesOf(first: Draft, draft: Draft, features: readonly ModelFeature[], locale: 'pt-BR' | 'en') {
  const differ = features.filter(({ name }) => (draft[name] ?? '') !== (first[name] ?? ''))
  const { features: typed, wrong } = toFeatures(draft, differ, locale)
  const bad = new Set(wrong)
  const changes = Object.fromEntries(
    differ.filter(({ name }) => !bad.has(name)).map(({ name }) => [name, typed[name] ?? null]),
  )
  return { changes, wrong: bad }
}
