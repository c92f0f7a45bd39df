'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallError, callApi } from '@/components/lib/call-api'
import { type Draft, fieldOfPath } from '@/components/policy/draft'
import type { PolicyReply } from '@/lib/portfolios'

const waitMs = 350

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export const policyPath = (portfolioId: string | null, more: Record<string, string> = {}) => {
  const query = new URLSearchParams({ ...(portfolioId && { portfolio_id: portfolioId }), ...more })
  return `/collection-policy${query.size > 0 ? `?${query}` : ''}`
}

/** Tries a draft on the server while it is typed: what would hold, or what forbids it, by field. */
export function useTrial(portfolioId: string | null, draft: Draft) {
  const settled = useSettled(draft)
  const asked = Object.keys(settled).length > 0
  const trial = useQuery({
    queryKey: ['policy-trial', portfolioId, settled],
    enabled: asked,
    retry: false,
    queryFn: ({ signal }) =>
      callApi<PolicyReply>(policyPath(portfolioId, { dry_run: 'true' }), { method: 'PUT', body: settled, signal }),
  })
  const refused = asked && trial.error instanceof CallError && trial.error.status === 422 ? trial.error : null
  const faults = Object.fromEntries(
    Object.entries(refused?.faults ?? {}).map(([path, words]) => [fieldOfPath(path), words]),
  )
  return {
    faults,
    would: asked ? trial.data?.effective : undefined,
    settled: settled === draft && !trial.isFetching,
    refused: refused !== null,
    failed: trial.error !== null && refused === null ? trial.error : null,
  }
}
