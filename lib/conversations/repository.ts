import { and, asc, desc, eq, gt, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Holder, Outcome } from '@/db/constants/conversations'
import type { Channel } from '@/db/constants/portfolios'
import { affected, bulkInsert, limit, wipedBlob } from '@/db/dialect'
import { tables } from '@/db/schema'
import { conversationsAgreed } from '@/lib/payments'
import { notFound } from '@/lib/platform/errors'

const { conversations, messages, conversationNotes } = tables
export type ConversationRow = typeof conversations.$inferSelect
export type MessageRow = typeof messages.$inferSelect
export type NoteRow = typeof conversationNotes.$inferSelect

const own = (companyId: string, id: string) => and(eq(conversations.companyId, companyId), eq(conversations.id, id))
const given = <T, R>(value: T | undefined, make: (value: T) => R) => (value === undefined ? undefined : make(value))

export async function insertConversation(row: ConversationRow) {
  await db().insert(conversations).values(row)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getConversationRow(companyId: string, id: string): Promise<ConversationRow> {
  const rows = await db().select().from(conversations).where(own(companyId, id))
  if (!rows[0]) throw notFound('conversation')
  return rows[0]
}

/**
 * Changes a conversation that nobody changed since it was read, and that `holder` still holds where one is named.
 * @returns whether it was so
 */
export async function changeConversation(
  row: Pick<ConversationRow, 'companyId' | 'id' | 'revision'>,
  set: Partial<typeof conversations.$inferInsert>,
  holder?: Holder,
): Promise<boolean> {
  const unchanged = and(own(row.companyId, row.id), eq(conversations.revision, row.revision))
  const result = await db()
    .update(conversations)
    .set({ ...set, revision: row.revision + 1 })
    .where(
      and(
        unchanged,
        given(holder, (held) => eq(conversations.holder, held)),
      ),
    )
  return affected(result) === 1
}

export async function insertMessages(rows: MessageRow[]) {
  await bulkInsert(messages, rows)
}

/** The messages of a conversation after a place, in order. */
export async function messageRows(
  companyId: string,
  conversationId: string,
  after = 0,
  count = 1_000,
): Promise<MessageRow[]> {
  const query = db()
    .select()
    .from(messages)
    .where(and(eq(messages.companyId, companyId), eq(messages.conversationId, conversationId), gt(messages.seq, after)))
  return limit(query.orderBy(asc(messages.seq)), count)
}

/** @throws AppError `not_found` */
export async function getMessageRow(companyId: string, conversationId: string, id: string): Promise<MessageRow> {
  const place = and(eq(messages.companyId, companyId), eq(messages.conversationId, conversationId), eq(messages.id, id))
  const rows = await db().select().from(messages).where(place)
  if (!rows[0]) throw notFound('message')
  return rows[0]
}

/** What a reviewer says a message meant; the last word counts. */
export async function setReview(
  row: MessageRow,
  review: Pick<MessageRow, 'reviewedAct' | 'reviewedBy' | 'reviewedAt'>,
) {
  const place = and(eq(messages.companyId, row.companyId), eq(messages.id, row.id))
  await db().update(messages).set(review).where(place)
}

/** The newest messages of a conversation, newest first. */
export async function lastMessageRows(companyId: string, conversationId: string, count: number) {
  const query = db()
    .select()
    .from(messages)
    .where(and(eq(messages.companyId, companyId), eq(messages.conversationId, conversationId)))
  return limit(query.orderBy(desc(messages.seq)), count)
}

export async function messageByChannelId(companyId: string, conversationId: string, channelIndex: string) {
  const rows = await db()
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.companyId, companyId),
        eq(messages.conversationId, conversationId),
        eq(messages.channelIndex, channelIndex),
      ),
    )
  return rows[0]
}

/** When we wrote to a person, by all their customer ids, first (not in reply) since an instant, oldest first; and never in the simulator. */
export async function proactiveInstants(companyId: string, customerIds: string[], since: number): Promise<number[]> {
  const rows = await db()
    .select({ at: messages.at })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        eq(messages.companyId, companyId),
        inArray(messages.customerId, customerIds),
        gte(messages.at, since),
        eq(messages.proactive, true),
        eq(messages.state, 'sent'),
        eq(conversations.simulated, false),
      ),
    )
    .orderBy(asc(messages.at))
  return rows.map(({ at }) => at)
}

/** A customer's conversations, newest first. */
export async function conversationsOfCustomer(
  companyId: string,
  customerId: string,
  simulated: boolean,
  count = 50,
): Promise<ConversationRow[]> {
  const query = db()
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.companyId, companyId),
        eq(conversations.customerId, customerId),
        eq(conversations.simulated, simulated),
      ),
    )
  return limit(query.orderBy(desc(conversations.id)), count)
}

export type Queue = 'mine' | 'unassigned' | 'escalated' | 'ai' | 'closed' | 'all'
export type ConversationFilter = {
  queue: Queue
  assigneeId?: string | undefined
  customerIds?: string[] | undefined
  personaId?: string | undefined
  personaNumber?: number | undefined
  channel?: Channel | undefined
  segment?: string | undefined
  portfolioId?: string | undefined
  outcomes?: readonly Outcome[] | undefined
  /** Whether the customer wrote. */
  answered?: boolean | undefined
  /** Those that led to an agreement, or to one paid to the end. */
  agreement?: 'accepted' | 'completed' | undefined
  /** Began from this moment on and before that, UTC ms. */
  from?: number | undefined
  to?: number | undefined
  reason?: string | undefined
  simulated: boolean
}

function inQueue({ queue, assigneeId }: ConversationFilter): SQL | undefined {
  const open = eq(conversations.state, 'open')
  if (queue === 'mine')
    return and(open, eq(conversations.assigneeId, assigneeId ?? ''), ne(conversations.assigneeId, ''))
  if (queue === 'escalated') return and(open, eq(conversations.holder, 'ai'), gt(conversations.escalatedAt, 0))
  if (queue === 'unassigned') return and(open, eq(conversations.assigneeId, ''), gt(conversations.escalatedAt, 0))
  if (queue === 'ai') return and(open, eq(conversations.holder, 'ai'), eq(conversations.escalatedAt, 0))
  return queue === 'closed' ? eq(conversations.state, 'closed') : undefined
}

const matching = (companyId: string, filter: ConversationFilter) =>
  and(
    eq(conversations.companyId, companyId),
    eq(conversations.simulated, filter.simulated),
    inQueue(filter),
    given(filter.customerIds, (ids) => inArray(conversations.customerId, ids)),
    given(filter.personaId, (id) => eq(conversations.personaId, id)),
    given(filter.personaNumber, (number) => eq(conversations.personaNumber, number)),
    given(filter.channel, (channel) => eq(conversations.channel, channel)),
    given(filter.segment, (segment) => eq(conversations.segment, segment)),
    given(filter.portfolioId, (id) => eq(conversations.portfolioId, id)),
    given(filter.outcomes, (some) => inArray(conversations.outcome, [...some])),
    given(filter.answered, (wrote) =>
      wrote ? gt(conversations.lastCustomerAt, 0) : eq(conversations.lastCustomerAt, 0),
    ),
    given(filter.agreement, (reached) => inArray(conversations.id, conversationsAgreed(companyId, reached))),
    given(filter.from, (at) => gte(conversations.startedAt, at)),
    given(filter.to, (at) => lt(conversations.startedAt, at)),
    given(filter.reason, (reason) => eq(conversations.escalationReason, reason as never)),
  )

/** Conversations before the key (last message, id), the latest spoken in first. */
export async function listConversationRows(
  companyId: string,
  filter: ConversationFilter,
  before: readonly [number, string] | undefined,
  count: number,
): Promise<ConversationRow[]> {
  const { lastMessageAt, id } = conversations
  const older = before && or(lt(lastMessageAt, before[0]), and(eq(lastMessageAt, before[0]), lt(id, before[1])))
  const query = db()
    .select()
    .from(conversations)
    .where(and(matching(companyId, filter), older))
  return limit(query.orderBy(desc(lastMessageAt), desc(id)), count)
}

export async function countConversations(companyId: string, filter: ConversationFilter): Promise<number> {
  const rows = await db()
    .select({ count: sql<number>`count(*)` })
    .from(conversations)
    .where(matching(companyId, filter))
  return rows[0]?.count ?? 0
}

/** When the conversation that waits longest for a person began to; 0 when none waits. */
export async function oldestWaiting(companyId: string, simulated: boolean): Promise<number> {
  const query = db()
    .select({ at: conversations.escalatedAt })
    .from(conversations)
    .where(matching(companyId, { queue: 'unassigned', simulated }))
  return (await limit(query.orderBy(asc(conversations.escalatedAt)), 1))[0]?.at ?? 0
}

export async function insertNote(row: NoteRow) {
  await db().insert(conversationNotes).values(row)
}

/** Notes of a conversation, oldest first. */
export async function noteRows(companyId: string, conversationId: string): Promise<NoteRow[]> {
  return db()
    .select()
    .from(conversationNotes)
    .where(and(eq(conversationNotes.companyId, companyId), eq(conversationNotes.conversationId, conversationId)))
    .orderBy(asc(conversationNotes.id))
}

/** Every conversation of a customer, simulated ones too, oldest first. */
export async function allConversationsOf(companyId: string, customerId: string): Promise<ConversationRow[]> {
  return db()
    .select()
    .from(conversations)
    .where(and(eq(conversations.companyId, companyId), eq(conversations.customerId, customerId)))
    .orderBy(asc(conversations.id))
}

/** Forgets what was said, noted and kept in a customer's conversations; that they were had stays. */
export async function wipeWords(companyId: string, conversationIds: string[], blobs: Map<string, Buffer>) {
  for (const id of conversationIds) {
    const place = and(eq(messages.companyId, companyId), eq(messages.conversationId, id))
    await db().update(messages).set({ blob: wipedBlob }).where(place)
    await db()
      .delete(conversationNotes)
      .where(and(eq(conversationNotes.companyId, companyId), eq(conversationNotes.conversationId, id)))
    const row = await getConversationRow(companyId, id)
    await changeConversation(row, { blob: blobs.get(id) ?? wipedBlob, state: 'closed', holder: 'ai', assigneeId: '' })
  }
}
