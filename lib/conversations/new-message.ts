import { newId } from '@/lib/platform/ids'
import type { ConversationRow, MessageRow } from './repository'
import { type StoredInbound, type StoredOutbound, sealMessage } from './stored'

type Differs = Partial<
  Pick<MessageRow, 'authorId' | 'state' | 'proactive' | 'channelIndex' | 'act' | 'confidence' | 'responseMs' | 'id'>
>
type Where = Pick<ConversationRow, 'companyId' | 'id' | 'customerId'>

/** A message at its place in a conversation, its words sealed; verdicts are taken from what is stored. */
export async function newMessage(
  conversation: Where,
  seq: number,
  at: number,
  said: { author: 'customer'; stored: StoredInbound } | { author: 'ai' | 'person'; stored: StoredOutbound },
  differs: Differs = {},
): Promise<MessageRow> {
  const { companyId } = conversation
  const id = differs.id ?? newId('message', at)
  const ours = said.author === 'customer' ? null : said.stored
  return {
    id,
    companyId,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    seq,
    author: said.author,
    authorId: '',
    state: 'sent',
    proactive: false,
    at,
    channelIndex: id,
    act: '',
    confidence: null,
    reviewedAct: '',
    reviewedBy: '',
    reviewedAt: 0,
    guardVerdict: ours?.guard.verdict ?? '',
    guardRules: ours?.guard.violations.map(({ rule }) => rule) ?? [],
    policyRules: ours?.policy.checked.flatMap(({ rule, ok }) => (ok ? [] : [rule])) ?? [],
    responseMs: 0,
    blob: await sealMessage({ companyId, id }, said.stored),
    ...differs,
  }
}
