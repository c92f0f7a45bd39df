'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getProgress, getRejections } from '@/components/datasets/api'
import { noted, type Reading, rowsPerSecond } from '@/components/datasets/core/pace'
import type { Refused } from '@/components/datasets/core/read-rejections'
import type { DatasetSummary } from '@/components/datasets/types'

const everyMs = 700

/** What the server has of a data set, asked again and again while `running`. */
export function useLive(id: string | null, running: boolean, first?: DatasetSummary) {
  const { data } = useQuery({
    queryKey: ['dataset', id],
    queryFn: ({ signal }) => getProgress(id ?? '', signal),
    enabled: id !== null,
    initialData: first,
    staleTime: 0,
    refetchInterval: running ? everyMs : false,
  })
  return data ?? null
}

/** The refused cells so far: asked for only when there are more of them. */
export function useRefused(id: string | null, rejectedTotal: number): Refused[] {
  const { data } = useQuery({
    queryKey: ['dataset', id, 'rejections', rejectedTotal],
    queryFn: ({ signal }) => getRejections(id ?? '', signal),
    enabled: id !== null && rejectedTotal > 0,
    placeholderData: (last) => last,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? []
}

/** Rows a second over the last seconds. */
export function useRate(rows: number, running: boolean): number | null {
  const [readings, setReadings] = useState<readonly Reading[]>([])
  useEffect(() => {
    setReadings((last) => (running ? noted(last, { atMs: performance.now(), rows }) : []))
  }, [rows, running])
  return rowsPerSecond(readings)
}
