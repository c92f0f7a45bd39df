import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import { guardReply } from '../contract/replies'
import { guardContextInput } from './wire-context'

const text = z.string().min(1).max(4_000)

/** A text with the facts it may state, or with the conversation that holds them. */
export const guardCheckInput = z
  .object({ text, context: guardContextInput.optional(), conversation_id: z.string().max(64).optional() })
  .refine(({ context, conversation_id: id }) => (context === undefined) !== (id === undefined), {
    message: 'context_or_conversation',
    path: ['context'],
  })
export type GuardCheckInput = z.output<typeof guardCheckInput>

export const checkGuardOperation = operation({
  id: 'checkGuard',
  method: 'POST',
  path: '/guard/check',
  tag: 'Conversations',
  summary: 'The output guard alone, for replies that people or other systems write',
  description:
    'Takes `{text, context}` or `{text, conversation_id}`. Every sum, percent, date, weekday and count must be a fact in its role, all of one proposal from the same offer; no threat, pressure, exposure, false legal claim, bureau promise, debt before identity, foreign data or prompt. Spans are UTF-16 positions in `text`.',
  auth: 'bearer',
  scope: 'conversations:read',
  body: guardCheckInput,
  replies: { 200: { description: 'The verdict.', schema: guardReply } },
  problems: [404],
})

export const guardOperations = [checkGuardOperation]
