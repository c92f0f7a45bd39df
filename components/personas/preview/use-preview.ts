'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallError, callApi } from '@/components/lib/call-api'
import type { Content } from '@/components/personas/lib/content'
import type { PreviewReply } from '@/lib/conversations'

const waitMs = 400

export type PreviewAsked = { personaId: string; version: number; draft: Content | null; customer: string; line: string }

function useSettled<T>(value: T): T {
  const text = JSON.stringify(value)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), waitMs)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as T
}

/** Asks for the words of a persona, or of a draft of it, while one types. Nothing is sent to anybody. */
export function usePreview(asked: PreviewAsked) {
  const settled = useSettled(asked)
  const { personaId, version, draft, customer, line } = settled
  const query = useQuery({
    queryKey: ['persona-preview', settled],
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      callApi<PreviewReply>(`/personas/${personaId}/preview`, {
        method: 'POST',
        signal,
        body: {
          ...(draft ? { draft } : { version }),
          ...(customer !== '' && { customer_id: customer }),
          ...(line.trim() !== '' && { transcript: [{ role: 'customer', text: line.trim() }] }),
        },
      }),
  })
  const refused = query.error instanceof CallError && query.error.status === 422 ? query.error : null
  return {
    data: query.data,
    /** What is on screen answers what is typed. */
    settled: JSON.stringify(settled) === JSON.stringify(asked) && !query.isFetching,
    /** Words by field where the content is not even whole. */
    refused: Object.fromEntries(
      Object.entries(refused?.faults ?? {}).map(([path, words]) => [path.replace(/^draft\./, ''), words]),
    ),
    failed: query.error !== null && refused === null ? query.error : null,
  }
}
