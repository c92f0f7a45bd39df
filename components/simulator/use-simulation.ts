'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conversation } from '@/components/conversations/types'
import { conversationKeys, useConversation } from '@/components/conversations/use-conversations'
import { callApi } from '@/components/lib/call-api'
import { sendMessage } from '@/components/simulator/send-message'
import type { Pending, Silence } from '@/components/simulator/types'
import type { TurnReply } from '@/lib/conversations'

export type Choice = { customer: string; persona: number }

/** Whether the machine still speaks: nobody ended it and nobody was called. */
export const isOpen = (conversation: Conversation) =>
  conversation.status === 'open' && conversation.escalation_reason === null && conversation.holder === 'ai'

/** One conversation of the simulator: begun, spoken in, left silent. The turns of this visit keep what led to them. */
export function useSimulation() {
  const client = useQueryClient()
  const [id, setId] = useState<string>()
  const [pending, setPending] = useState<Pending | null>(null)
  const [turns, setTurns] = useState<Record<string, TurnReply>>({})
  const open = useConversation(id)

  const read = (one: string) =>
    client.fetchQuery({
      queryKey: conversationKeys.one(one),
      queryFn: () => callApi<Conversation>(`/conversations/${one}`),
      staleTime: 0,
    })

  const start = useMutation({
    mutationFn: async ({ customer, persona }: Choice) => {
      const body = { customer_id: customer, channel: 'simulator', ...(persona > 0 && { persona_number: persona }) }
      const begun = await callApi<{ conversation_id: string }>('/conversations/start', { method: 'POST', body })
      await read(begun.conversation_id)
      return begun.conversation_id
    },
    onSuccess: (next) => {
      setTurns({})
      setId(next)
    },
  })

  const send = useMutation({
    mutationFn: async ({ to, text }: { to: string; text: string }) => {
      setPending({ text, intent: null, reply: '' })
      const turn = await sendMessage(to, text, {
        onIntent: (intent) => setPending((now) => now && { ...now, intent }),
        onDelta: (more) => setPending((now) => now && { ...now, reply: now.reply + more }),
      })
      if (turn.reply_id !== null) setTurns((known) => ({ ...known, [turn.reply_id ?? '']: turn }))
      return read(to)
    },
    onSettled: () => setPending(null),
  })

  const passTime = useMutation({
    mutationFn: async (to: string) => {
      const silence = await callApi<Silence>(`/conversations/${to}/follow-up`, { method: 'POST' })
      await read(to)
      return silence.follow_up
    },
  })

  return { id, conversation: open.data, turns, pending, start, send, passTime, read }
}
export type Simulation = ReturnType<typeof useSimulation>
