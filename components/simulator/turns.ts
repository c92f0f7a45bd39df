import type { Message } from '@/components/conversations/types'

/** A reply of ours with what led to it: the customer's words before it, and the drafts that the guard stopped. */
export type Turn = { reply: Message; heard: Message | null; drafts: Message[] }

/** The turns of a conversation, oldest first; a message of the customer that nobody answered makes none. */
export function turnsOf(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = []
  let heard: Message | null = null
  let drafts: Message[] = []
  for (const message of messages) {
    if (message.author === 'customer') heard = message
    else if (message.state === 'blocked') drafts.push(message)
    else {
      turns.push({ reply: message, heard, drafts })
      heard = null
      drafts = []
    }
  }
  return turns
}
