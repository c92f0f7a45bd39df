import { z } from 'zod'
import { checkReply } from '@/lib/guard'
import { command } from '@/lib/platform/command'
import { conflict, invalid } from '@/lib/platform/errors'
import { checkContact, contactForbidden, isAnswer, isEnforced } from '../contact-check'
import { conversationChanged } from '../events'
import { newMessage } from '../new-message'
import { type ConversationRow, changeConversation, getConversationRow, insertMessages } from '../repository'
import type { StoredOutbound } from '../stored'
import { contactPast, loadCase } from '../talk-case'
import { loadGuardContext } from './load-guard-context'

export const replyInput = z.object({ text: z.string().trim().min(1).max(4_000) })

/**
 * A person answers in a conversation they hold. The same guard reads their words: law binds people too.
 * @throws AppError 409 `conversation_not_held`, `contact_forbidden`; 422 `guard_blocked` with a fault a violation
 */
export const sendAsPerson = command({
  name: 'conversation.reply',
  scope: 'conversations:write',
  input: replyInput.extend({ id: z.string().max(64) }),
  prepare: async (ctx, { id, text }) => {
    const row = await getConversationRow(ctx.companyId, id)
    return {
      violations: checkReply(text, await loadGuardContext(ctx, id)).violations,
      talkCase: await loadCase(ctx.companyId, { customerId: row.customerId }, ctx.now(), row.debtId),
    }
  },
  run: async (ctx, { id, text }, { violations, talkCase }) => {
    const row = await getConversationRow(ctx.companyId, id)
    if (row.holder !== 'person' || row.assigneeId !== ctx.actor.id) throw conflict('conversation_not_held')
    if (violations.length > 0) {
      const faults = violations.map(({ rule, params }) => ({ path: 'text', code: `guard_${rule}`, params }))
      throw invalid('guard_blocked', {}, faults)
    }
    const at = ctx.now()
    const reply = isAnswer(row.lastCustomerAt, at)
    const past = await contactPast(ctx.companyId, talkCase, at, row.simulated)
    const { channel, lastCustomerAt } = row
    const verdict = checkContact(talkCase, past, { channel, lastCustomerAt, reply, moves: [] }, at)
    if (!verdict.allowed && (await isEnforced(ctx.companyId, row.simulated))) throw contactForbidden(verdict)
    const stored: StoredOutbound = {
      text,
      segments: [{ text }],
      moves: [],
      offers: [],
      nextAction: 'human_takeover',
      escalated: row.escalationReason !== '',
      because: [],
      personaNumber: 0,
      guard: { verdict: 'allow', violations: [] },
      policy: { allowed: verdict.allowed, checked: verdict.checked },
    }
    const waitedMs = row.lastCustomerAt ? Math.min(at - row.lastCustomerAt, 2_147_483_647) : 0
    const message = await newMessage(
      row,
      row.messages + 1,
      at,
      { author: 'person', stored },
      { authorId: ctx.actor.id, responseMs: waitedMs, proactive: !reply },
    )
    const set = { messages: row.messages + 1, lastMessageAt: at }
    if (!(await changeConversation(row, set, 'person'))) throw conflict('conversation_changed')
    await insertMessages([message])
    const conversation = { ...row, ...set, revision: row.revision + 1 } as ConversationRow
    return {
      result: { conversation, message, stored },
      audit: {
        action: 'conversation.person_replied',
        resource: { type: 'conversation', id },
        details: { message_id: message.id, length: text.length },
      },
      events: [conversationChanged(row, 'reply')],
    }
  },
})
