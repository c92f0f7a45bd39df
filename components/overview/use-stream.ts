'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StoredEvent } from './ticker/entry'
import { overviewKey } from './use-overview'

export type Line = 'connecting' | 'live' | 'down'
type Frame = { seq: number; generation: number; activity: StoredEvent[] }

const leastMs = 1_000
const retryMs = 10_000

/**
 * Follows the company's log: when its place moves, the figures are read again, at most once a second. The browser
 * reconnects by itself and is sent what it missed; a refusal is tried again after a while.
 */
export function useStream(simulated: boolean, onActivity: (entries: StoredEvent[]) => void): Line {
  const client = useQueryClient()
  const [line, setLine] = useState<Line>('connecting')
  const told = useRef(onActivity)
  told.current = onActivity
  useEffect(() => {
    let source: EventSource
    let retry: ReturnType<typeof setTimeout> | undefined
    let soon: ReturnType<typeof setTimeout> | undefined
    let place = ''
    let readAt = 0
    const read = () => {
      soon = undefined
      readAt = Date.now()
      void client.invalidateQueries({ queryKey: overviewKey })
    }
    const connect = () => {
      source = new EventSource(`/api/v1/metrics/stream?timeframe=1h&simulated=${simulated}`)
      source.addEventListener('open', () => setLine('live'))
      source.addEventListener('metrics', (event) => {
        const { seq, generation, activity } = JSON.parse(event.data) as Frame
        const now = `${generation}.${seq}`
        if (place !== '' && now !== place) soon ??= setTimeout(read, Math.max(0, readAt + leastMs - Date.now()))
        place = now
        if (activity.length > 0) told.current(activity)
      })
      source.addEventListener('error', () => {
        setLine('down')
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(connect, retryMs)
      })
    }
    connect()
    return () => {
      source.close()
      clearTimeout(retry)
      clearTimeout(soon)
    }
  }, [client, simulated])
  return line
}
