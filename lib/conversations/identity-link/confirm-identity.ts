import { transaction } from '@/db/client'
import { classifyIntent } from '@/lib/intent'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { AppError } from '@/lib/platform/errors'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { systemContext } from '@/lib/platform/system-context'
import { effectivePolicy } from '@/lib/portfolios'
import { answerMessage } from '../answer-message'
import { conversationChanged } from '../events'
import { newMessage } from '../new-message'
import { oneAtATime } from '../one-at-a-time'
import { type ConversationRow, changeConversation, getConversationRow, insertMessages } from '../repository'
import { type Inbound, transcriptBefore } from '../store-inbound'
import { readTalk, sealTalk } from '../stored'
import { opens, readLink } from './link'

/** Told in the conversation when the holder opened the link: who reads it later sees how identity was proved. */
const note = 'Identidade confirmada pelo link.'

/** One answer for every link that does not open: nobody learns which conversations there are. */
const closed = () => new AppError('gone', 'identity_link_closed')

/** What the page before the button may tell: who asks. */
export async function readIdentityLink(token: string, now: number): Promise<{ creditorName: string }> {
  const parts = readLink(token)
  if (!parts) throw closed()
  const row = await getConversationRow(parts.companyId, parts.conversationId).catch(() => null)
  if (!row || !opens((await readTalk(row)).talk, parts.secret, now)) throw closed()
  const { policy } = await effectivePolicy(parts.companyId, row.portfolioId)
  return { creditorName: policy.creditorName }
}

/**
 * The holder opened the one-time link and said so: the conversation goes on with the debt. The link opens once.
 * @throws AppError 410 `identity_link_closed` for a used, expired, altered or unknown one
 */
export async function confirmIdentity(token: string, requestId: string): Promise<{ reply: string | null }> {
  const parts = readLink(token)
  if (!parts) throw closed()
  const ctx: Context = systemContext(parts.companyId, 'conversations.identity_link', requestId, Date.now)
  return oneAtATime(parts.conversationId, async () => {
    const startedMs = performance.now()
    const row = await getConversationRow(ctx.companyId, parts.conversationId).catch(() => null)
    const stored = row && (await readTalk(row))
    if (!row || !stored || !opens(stored.talk, parts.secret, ctx.now())) throw closed()
    if (row.state === 'closed' || stored.talk.signals.wrongPerson) throw closed()
    const used = { ...stored, talk: { ...stored.talk, link: null } }
    const { message, row: changed } = await storeProof(ctx, row, used)
    const inbound: Inbound = {
      row: changed,
      stored: used,
      message,
      text: note,
      intent: classifyIntent({ text: note }),
      transcript: await transcriptBefore(ctx.companyId, row.id, message.seq),
      repeated: false,
      proven: true,
    }
    const turn = await answerMessage(ctx, inbound, startedMs)
    return { reply: turn.reply?.text ?? null }
  })
}

async function storeProof(ctx: Context, row: ConversationRow, stored: Inbound['stored']) {
  const at = ctx.now()
  const said = { author: 'customer', stored: { text: note, intent: null } } as const
  const message = await newMessage(row, row.messages + 1, at, said)
  const set = {
    messages: row.messages + 1,
    lastMessageAt: at,
    lastCustomerAt: at,
    state: 'open',
    blob: await sealTalk(row, stored),
  } as const
  await transaction(async () => {
    if (!(await changeConversation(row, set))) throw closed()
    await insertMessages([message])
    const resource = { type: 'conversation', id: row.id }
    await recordAudit(ctx, {
      action: 'conversation.identity_confirmed',
      resource,
      details: { method: 'one_time_link' },
    })
    await emit(ctx, conversationChanged(row, 'identity_confirmed'))
  })
  scheduleRelay()
  return { message, row: { ...row, ...set, revision: row.revision + 1 } as ConversationRow }
}
