'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { tickerEventTypes } from '@/db/constants/analytics'
import { type Entry, type StoredEvent, withNewer } from './entry'

const shown = 9
type Listed = { data: (Omit<StoredEvent, 'amount'> & { source: string; data: Record<string, unknown> })[] }

async function newest(simulated: boolean, signal: AbortSignal): Promise<StoredEvent[]> {
  const query = new URLSearchParams({
    limit: String(shown),
    simulated: String(simulated),
    event_type: tickerEventTypes.join(','),
    customer_names: 'true',
  })
  const { data } = await callApi<Listed>(`/events?${query}`, { signal })
  return data.map(({ data: fields, source, ...event }) => {
    // The founding document's name for it is that of payments.
    const amount = fields['payment_amount'] ?? fields['amount']
    // Ids that a sender outside gave are of the sender's own records.
    const idOf = (name: string) => (source === 'room' && typeof fields[name] === 'string' ? fields[name] : null)
    return {
      ...event,
      amount: typeof amount === 'number' ? amount : null,
      agreement_id: idOf('agreement_id'),
      payment_id: idOf('payment_id'),
    }
  })
}

/** The newest entries: as the stream brings them, and read again for the names that a stream does not carry. */
export function useTicker(simulated: boolean) {
  const client = useQueryClient()
  const [streamed, setStreamed] = useState<readonly Entry[]>([])
  const { data, error, isPending } = useQuery({
    queryKey: ['ticker', simulated],
    queryFn: ({ signal }) => newest(simulated, signal),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other kind's entries are not this one's
  useEffect(() => setStreamed([]), [simulated])
  const add = useCallback(
    (events: readonly StoredEvent[]) => {
      setStreamed((before) => withNewer(before, events, shown))
      void client.invalidateQueries({ queryKey: ['ticker'] })
    },
    [client],
  )
  return { entries: withNewer(streamed, data ?? [], shown), error, isPending, add }
}
