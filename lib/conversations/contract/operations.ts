import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { noteInput } from '../inbox/add-note'
import { closeInput } from '../inbox/close-conversation'
import { reviewInput, reviewParams } from '../inbox/review-intent'
import { replyInput } from '../inbox/send-as-person'
import { conversationParams, conversationsQuery, messageInput, startInput, startQuery } from '../schemas'
import { conversationReply, conversationSummary, messageReply, startReply, turnReply } from './replies'

const tag = 'Conversations'
const reading = { tag, auth: 'bearer', scope: 'conversations:read' } as const
const writing = { tag, auth: 'bearer', scope: 'conversations:write' } as const
/** Where a conversation stands, without words. */
export const standing = conversationSummary.omit({
  customer_name: true,
  assignee_name: true,
  overdue_amount: true,
  overdue_days: true,
  last_message: true,
  last_customer_text: true,
})

export const startConversationOperation = operation({
  id: 'startConversation',
  apart: true,
  method: 'POST',
  path: '/conversations/start',
  summary: 'Begin a conversation',
  description:
    'Chooses a persona, writes the first words and passes them through the guard. 409 `contact_forbidden` names the rules of the contact policy that forbid it and when it will be allowed.',
  ...writing,
  query: startQuery,
  body: startInput,
  replies: { 200: { description: 'Begun.', schema: startReply } },
  problems: [403, 404, 409, 410],
})

export const sendMessageOperation = operation({
  id: 'sendMessage',
  apart: true,
  method: 'POST',
  path: '/conversations/{id}/messages',
  summary: 'A message of the customer, and the reply to it',
  description:
    'Answers JSON, or with `Accept: text/event-stream` the events `intent`, `delta` (text of the reply, once the guard let it pass) and `turn` (the JSON answer).',
  ...writing,
  params: conversationParams,
  body: messageInput,
  replies: { 200: { description: 'Understood and answered.', schema: turnReply } },
  problems: [404, 409, 410],
})

export const listConversationsOperation = operation({
  id: 'listConversations',
  method: 'GET',
  path: '/conversations',
  summary: 'Conversations, the latest spoken in first',
  ...reading,
  query: conversationsQuery,
  replies: { 200: { description: 'A page of a queue.', schema: pageReply(conversationSummary) } },
})

export const countQueuesOperation = operation({
  id: 'countQueues',
  method: 'GET',
  path: '/conversations/queues',
  summary: 'How many conversations stand in each queue',
  ...reading,
  replies: {
    200: {
      description: 'Counts.',
      schema: z.object({
        unassigned: z.number().int().describe('Waiting for a person, nobody took them.'),
        mine: z.number().int(),
        ai: z.number().int(),
        closed: z.number().int(),
        oldest_waiting_at: z.iso.datetime().nullable().describe('Since when the first of `unassigned` waits.'),
      }),
    },
  },
})

export const followConversationsOperation = operation({
  id: 'followConversations',
  method: 'GET',
  path: '/conversations/stream',
  summary: 'Changes of conversations as they happen (SSE)',
  description: 'Events `changed` with `conversation_id` and `change`; a comment every 15 s keeps the line open.',
  ...reading,
  replies: { 200: { description: 'The stream.', contentType: 'text/event-stream' } },
})

export const getConversationOperation = operation({
  id: 'getConversation',
  method: 'GET',
  path: '/conversations/{id}',
  summary: 'One conversation with everything said, drafted and understood',
  ...reading,
  params: conversationParams,
  replies: { 200: { description: 'The conversation.', schema: conversationReply } },
  problems: [404],
})

export const takeOverOperation = operation({
  id: 'takeOverConversation',
  method: 'POST',
  path: '/conversations/{id}/takeover',
  summary: 'A person takes the conversation; the machine is silent from now on',
  ...writing,
  params: conversationParams,
  replies: { 200: { description: 'Taken.', schema: standing } },
  problems: [404, 409],
})

export const handBackOperation = operation({
  id: 'returnConversation',
  method: 'POST',
  path: '/conversations/{id}/return',
  summary: 'Give the conversation back to the machine',
  description: 'Another person’s needs the permission `can_modify_ai_settings`.',
  ...writing,
  params: conversationParams,
  replies: { 200: { description: 'Given back.', schema: standing } },
  problems: [404, 409],
})

export const closeConversationOperation = operation({
  id: 'closeConversation',
  method: 'POST',
  path: '/conversations/{id}/close',
  summary: 'End a conversation',
  description: 'Another person’s needs the permission `can_modify_ai_settings`.',
  ...writing,
  params: conversationParams,
  body: closeInput,
  replies: { 200: { description: 'Ended.', schema: standing } },
  problems: [404, 409],
})

export const addNoteOperation = operation({
  id: 'addConversationNote',
  method: 'POST',
  path: '/conversations/{id}/notes',
  summary: 'A note for colleagues',
  ...writing,
  params: conversationParams,
  body: noteInput,
  replies: {
    201: {
      description: 'Noted.',
      schema: z.object({ note_id: z.string(), author_id: z.string(), at: z.iso.datetime(), text: z.string() }),
    },
  },
  problems: [404],
})

export const reviewIntentOperation = operation({
  id: 'reviewIntent',
  method: 'PUT',
  path: '/conversations/{id}/messages/{message_id}/intent-review',
  summary: 'Say what a message of the customer meant',
  description: 'The act that was read confirms the reading, another one corrects it. `ai_accuracy` counts it.',
  ...writing,
  params: reviewParams,
  body: reviewInput,
  replies: {
    200: {
      description: 'Kept.',
      schema: z.object({
        message_id: z.string(),
        act_read: z.string(),
        act: z.string(),
        correct: z.boolean(),
        reviewed_at: z.iso.datetime(),
      }),
    },
  },
  problems: [404, 409],
})

export const sendAsPersonOperation = operation({
  id: 'replyAsPerson',
  method: 'POST',
  path: '/conversations/{id}/replies',
  summary: 'Answer the customer as the person who holds the conversation',
  description:
    'The same guard reads it: 422 `guard_blocked` names what may not leave. More than 24 hours after the customer’s last word the contact policy holds: 409 `contact_forbidden` names its rules.',
  ...writing,
  params: conversationParams,
  body: replyInput,
  replies: { 201: { description: 'Sent.', schema: messageReply } },
  problems: [404, 409],
})

export const suggestReplyOperation = operation({
  id: 'suggestReply',
  apart: true,
  method: 'POST',
  path: '/conversations/{id}/suggestions',
  summary: 'Replies that the guard lets pass, for the person to choose from',
  ...writing,
  params: conversationParams,
  replies: {
    200: {
      description: 'Up to three.',
      schema: z.object({
        suggestions: z.array(
          z.object({ text: z.string(), segments: turnReply.shape.segments, moves: z.array(z.string()) }),
        ),
      }),
    },
  },
  problems: [404],
})

export const confirmIdentityOperation = operation({
  id: 'confirmIdentity',
  apart: true,
  method: 'POST',
  path: '/identity-links/{token}/confirm',
  summary: 'The holder opens their one-time link: the conversation goes on with the debt',
  description: 'Public: the link is the proof. It opens once and within 24 hours.',
  tag,
  auth: 'public',
  scope: null,
  rate: 'sensitive',
  params: z.object({ token: z.string().max(400) }),
  replies: { 200: { description: 'Confirmed.', schema: z.object({ confirmed: z.literal(true) }) } },
  problems: [410],
})

export const inboxOperations = [
  startConversationOperation,
  sendMessageOperation,
  listConversationsOperation,
  countQueuesOperation,
  followConversationsOperation,
  getConversationOperation,
  takeOverOperation,
  handBackOperation,
  closeConversationOperation,
  addNoteOperation,
  reviewIntentOperation,
  sendAsPersonOperation,
  suggestReplyOperation,
  confirmIdentityOperation,
]
