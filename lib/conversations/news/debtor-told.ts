import { transaction } from '@/db/client'
import type { EscalationReason } from '@/db/constants/conversations'
import { readDebtorNote } from '@/lib/payments'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { conversationChanged } from '../events'
import { type ConversationRow, changeConversation, conversationsOfCustomer } from '../repository'
import { noNews, readTalk, sealTalk } from '../stored'
import { changeUntil } from './change-until'
import words from './note-words.json'
import { openQuietly } from './open-quietly'
import { putNote } from './put-note'

export type DebtorTold = {
  eventId: string
  topic: 'person' | 'dispute' | 'stop' | 'not-me'
  noteId: string
  conversationId: string
  customerId: string
  debtId: string
  simulated: boolean
}

const reasons: Record<Exclude<DebtorTold['topic'], 'stop'>, EscalationReason> = {
  person: 'customer_requests_human_agent',
  dispute: 'dispute',
  'not-me': 'identity_not_confirmed',
}

/** The conversation that the page belongs to, else the newest about the debt, else a new one without a message. */
async function conversationFor(ctx: Context, told: DebtorTold): Promise<string | null> {
  if (told.conversationId) return told.conversationId
  const rows = await conversationsOfCustomer(ctx.companyId, told.customerId, told.simulated)
  const known = rows.find(({ debtId }) => debtId === told.debtId)
  if (known) return known.id
  return told.topic === 'stop' ? null : openQuietly(ctx, told)
}

/** The debtor's own words; empty where they were wiped or never stood. */
async function wordsOf({ companyId }: Context, noteId: string): Promise<string> {
  try {
    return (await readDebtorNote(companyId, noteId)).text
  } catch (error) {
    if (isAppError(error)) return ''
    throw error
  }
}

/** How the conversation stands once this was told; a person who holds it decides for themselves. */
function standingAfter(row: ConversationRow, topic: DebtorTold['topic'], now: number) {
  if (row.holder === 'person') return {}
  const closed = { state: 'closed' as const, closedAt: row.closedAt || now }
  if (topic === 'stop') return { ...closed, outcome: 'opted_out' as const }
  const open = { state: 'open' as const, closedAt: 0 }
  if (row.escalationReason !== '') return open
  const outcome = topic === 'dispute' ? { outcome: 'disputed' as const } : {}
  return { ...open, ...outcome, escalationReason: reasons[topic], escalatedAt: now }
}

/**
 * What a debtor told on the page reaches the people who work: the conversation waits for a person with its reason, or
 * ends where no messages are wanted, and a note tells it. Nothing is said to the customer; told once.
 */
export async function debtorTold(
  ctx: Context,
  told: DebtorTold,
): Promise<{ kind: 'told' | 'known' | 'no_conversation' }> {
  const id = await conversationFor(ctx, told)
  if (id === null) return { kind: 'no_conversation' }
  const said = await wordsOf(ctx, told.noteId)
  return changeUntil(ctx.companyId, id, async (row) => {
    const stored = await readTalk(row)
    const news = stored.news ?? noNews()
    if (news.followed.includes(told.eventId)) return { kind: 'known' }
    const blob = await sealTalk(row, { ...stored, news: { ...news, followed: [...news.followed, told.eventId] } })
    const changed = await transaction(async () => {
      if (!(await changeConversation(row, { ...standingAfter(row, told.topic, ctx.now()), blob }))) return false
      const values = { what: words.what[told.topic], words: said }
      await putNote(ctx, row, said === '' ? words.told : words.toldWords, values)
      await recordAudit(ctx, {
        action: 'conversation.debtor_told',
        resource: { type: 'conversation', id },
        details: { topic: told.topic, note_id: told.noteId },
      })
      await emit(ctx, conversationChanged(row, 'debtor_told'))
      return true
    })
    if (!changed) return undefined
    scheduleRelay()
    return { kind: 'told' }
  })
}
