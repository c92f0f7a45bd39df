import { z } from 'zod'
import { classifyIntent, type Intent } from '@/lib/intent'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { assertNotErased, noteContact } from '@/lib/portfolios'
import { messageReceived } from './events'
import { answerJob } from './job-names'
import { newMessage } from './new-message'
import {
  type ConversationRow,
  changeConversation,
  getConversationRow,
  insertMessages,
  lastMessageRows,
  type MessageRow,
  messageByChannelId,
} from './repository'
import { messageInput } from './schemas'
import { channelIndex, readInbound, readTalk, readText, type StoredTalk } from './stored'

/** Turns of both sides that a classifier and a writer are shown. */
const historyTurns = 12
/** By then every answer is there, a language model's too, or nobody works on it. */
const answerWithinMs = 60_000

export type Spoken = { role: 'agent' | 'customer'; text: string }
export type Inbound = {
  row: ConversationRow
  stored: StoredTalk
  message: MessageRow
  text: string
  intent: Intent
  /** What was said before this message, oldest first. */
  transcript: Spoken[]
  /** The same provider's message came before. */
  repeated: boolean
  /** The proof came by another way than the text: the one-time link. */
  proven?: boolean
}

/** What was said in a conversation up to a place, oldest first; blocked drafts were not said. */
export async function transcriptBefore(companyId: string, conversationId: string, seq: number): Promise<Spoken[]> {
  const rows = (await lastMessageRows(companyId, conversationId, historyTurns + 4))
    .filter((row) => row.seq < seq && row.state === 'sent')
    .slice(0, historyTurns)
    .reverse()
  return Promise.all(
    rows.map(
      async (row) => ({ role: row.author === 'customer' ? 'customer' : 'agent', text: await readText(row) }) as const,
    ),
  )
}

async function prepare(ctx: Context, input: z.output<typeof inboundInput>) {
  const row = await getConversationRow(ctx.companyId, input.conversation_id)
  await assertNotErased(ctx.companyId, row.customerId)
  const index = input.channel_message_id
    ? await channelIndex(ctx.companyId, row.id, input.channel_message_id)
    : undefined
  const known = index === undefined ? undefined : await messageByChannelId(ctx.companyId, row.id, index)
  const stored = await readTalk(row)
  const text = known ? (await readInbound(known)).text : input.text
  const transcript = await transcriptBefore(ctx.companyId, row.id, known?.seq ?? Number.MAX_SAFE_INTEGER)
  const intent = classifyIntent({
    text,
    history: transcript,
    prev: stored.talk.asked,
    offersShown: stored.talk.negotiation?.shown.length ?? 0,
    now: ctx.now(),
    timeZone: await timeZoneOf(ctx.companyId),
  })
  return { index, known, stored, text, transcript, intent }
}

const inboundInput = messageInput.extend({ conversation_id: z.string().max(64) })

/**
 * Keeps a customer's message before anything is thought about it, so that no fault loses it. The provider's id of a
 * message that is stored already gives that one.
 * @throws AppError `not_found`; 410 `customer_erased`, nothing kept
 */
export const storeInbound = command({
  name: 'conversation.receive',
  scope: 'conversations:write',
  input: inboundInput,
  prepare,
  run: async (ctx, input, prepared) => {
    const { index, known, stored, text, transcript, intent } = prepared
    const row = await getConversationRow(ctx.companyId, input.conversation_id)
    // Erased meanwhile: nothing of the person is kept again. An erasure after this line changes the row's revision.
    await assertNotErased(ctx.companyId, row.customerId)
    if (known) return { result: { row, stored, message: known, text, intent, transcript, repeated: true }, audit: null }
    const at = ctx.now()
    const said = { author: 'customer', stored: { text, intent } } as const
    const message = await newMessage(row, row.messages + 1, at, said, {
      act: intent.act,
      confidence: intent.confidence,
      ...(index !== undefined && { channelIndex: index }),
    })
    const set = {
      messages: row.messages + 1,
      lastMessageAt: at,
      lastCustomerAt: at,
      // Whoever writes again opens the conversation again.
      state: 'open',
      closedAt: 0,
    } as const
    if (!(await changeConversation(row, set))) throw conflict('conversation_changed')
    await insertMessages([message])
    if (!row.simulated && row.lastCustomerAt === 0) await noteContact(ctx.companyId, row.customerId, at)
    // Should this process end before the answer, another one gives it.
    if (!row.simulated) {
      const payload = { conversation_id: row.id, seq: message.seq }
      await enqueue(ctx, { name: answerJob, payload, key: message.id, delayMs: answerWithinMs })
    }
    const changed = { ...row, ...set, revision: row.revision + 1 }
    return {
      result: { row: changed, stored, message, text, intent, transcript, repeated: false },
      audit: {
        action: 'conversation.message_received',
        resource: { type: 'conversation', id: row.id },
        details: { message_id: message.id, act: intent.act },
      },
      events: [messageReceived(row, at, text.length)],
    }
  },
})
