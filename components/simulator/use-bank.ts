'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Conversation } from '@/components/conversations/types'
import { callApi } from '@/components/lib/call-api'
import type { ChargeReply } from '@/lib/payments'

export type Pay = { amount?: number; late?: boolean }

const looks = 12
const everyMs = 400
const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/** The newest charge of a simulated conversation, and the bank that pays it. */
export function useBank(
  { conversation_id: id, messages, state }: Conversation,
  read: (id: string) => Promise<Conversation>,
) {
  const client = useQueryClient()
  const key = ['simulator', 'charge', id]
  const charge = useQuery({
    // What was paid or agreed meanwhile makes another charge the newest.
    queryKey: [...key, state.agreement_id, state.payment?.paid_amount ?? 0, messages],
    enabled: state.agreement_id !== null,
    queryFn: async () => {
      const { data } = await callApi<{ data: ChargeReply[] }>(`/payments?conversation_id=${id}&limit=1`)
      return data[0] ?? null
    },
  })
  const pay = useMutation({
    mutationFn: async (how: Pay) => {
      const paid = charge.data?.payment_request_id ?? ''
      await callApi(`/payments/${paid}/simulate-payment`, { method: 'POST', body: how })
      await client.invalidateQueries({ queryKey: key })
      // The thanks come a moment after the money, as they do in life.
      for (let look = 0; look < looks; look += 1) {
        if ((await read(id)).messages > messages) return
        await pause(everyMs)
      }
    },
  })
  return { charge: charge.data ?? null, pay }
}
