'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { conversationKeys } from '@/components/conversations/use-conversations'

const gatherMs = 250

/**
 * Follows the company's conversations: what changed is read again, all of it after a gap. The browser reconnects by
 * itself; a refusal is tried again after a while.
 * @returns false while the line is down
 */
export function useLive(): boolean {
  const client = useQueryClient()
  const [live, setLive] = useState(true)
  useEffect(() => {
    const changed = new Set<string>()
    let gather: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let source: EventSource
    let lost = false
    const readAgain = () => {
      gather = undefined
      void client.invalidateQueries({ queryKey: conversationKeys.queues })
      void client.invalidateQueries({ queryKey: conversationKeys.list })
      for (const id of changed) void client.invalidateQueries({ queryKey: conversationKeys.one(id) })
      changed.clear()
    }
    const connect = () => {
      source = new EventSource('/api/v1/conversations/stream')
      source.addEventListener('open', () => {
        setLive(true)
        if (lost) void client.invalidateQueries({ queryKey: ['conversations'] })
        lost = false
      })
      source.addEventListener('changed', (event) => {
        const { conversation_id: id } = JSON.parse(event.data) as { conversation_id: string }
        changed.add(id)
        gather ??= setTimeout(readAgain, gatherMs)
      })
      source.addEventListener('error', () => {
        lost = true
        setLive(false)
        if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, 10_000)
      })
    }
    connect()
    return () => {
      source.close()
      clearTimeout(gather)
      clearTimeout(again)
    }
  }, [client])
  return live
}
