import type { z } from 'zod'
import type { Outcome } from '@/db/constants/conversations'
import { actorNamesOf } from '@/lib/platform/actor-names'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { type CustomerBrief, customerBriefs, findCustomerIds } from '@/lib/portfolios'
import {
  type ConversationFilter,
  type ConversationRow,
  countConversations,
  lastMessageRows,
  listConversationRows,
  oldestWaiting,
} from '../repository'
import type { conversationsQuery } from '../schemas'
import { readText } from '../stored'

export type ListedConversation = {
  row: ConversationRow
  brief: CustomerBrief
  /** Null while nobody holds it. */
  assigneeName: string | null
  lastText: string
  lastAuthor: string
  /** The customer's latest words among the newest messages; empty when they are further back. */
  lastCustomerText: string
}

/** Of each conversation of a page: drafts that the guard stopped count too. */
const newestRead = 5
const queues = ['unassigned', 'mine', 'ai', 'closed'] as const

/**
 * Conversations of a queue, the latest spoken in first. Names and last words are opened for those of the page alone.
 * A search names a document, phone, e-mail, whole name or customer id and finds by blind index.
 */
export async function listConversations(
  ctx: Context,
  query: z.output<typeof conversationsQuery>,
): Promise<Page<ListedConversation>> {
  requireScope(ctx, 'conversations:read')
  const before = query.cursor ? decodeCursor(query.cursor, 'number', 'string') : undefined
  const wanted = query.search ?? query.customer_id
  const customerIds = wanted === undefined ? undefined : await findCustomerIds(ctx.companyId, wanted)
  if (customerIds?.length === 0) return { data: [], nextCursor: null }
  const filter: ConversationFilter = {
    queue: query.queue,
    assigneeId: ctx.actor.id,
    customerIds,
    personaId: query.persona_id,
    personaNumber: query.persona_number,
    channel: query.channel,
    segment: query.segment,
    portfolioId: query.portfolio_id,
    outcomes: query.outcome?.split(',') as Outcome[] | undefined,
    answered: query.answered === undefined ? undefined : query.answered === 'true',
    agreement: query.agreement,
    from: query.from === undefined ? undefined : Date.parse(query.from),
    to: query.to === undefined ? undefined : Date.parse(query.to),
    reason: query.reason,
    simulated: query.simulated === 'true',
  }
  const rows = await listConversationRows(ctx.companyId, filter, before, query.limit + 1)
  const page = toPage(rows, query.limit, (row) => [row.lastMessageAt, row.id])
  const [briefOf, names] = await Promise.all([
    customerBriefs(ctx.companyId, page.data, ctx.now()),
    actorNamesOf(
      ctx.companyId,
      page.data.map(({ assigneeId }) => assigneeId),
    ),
  ])
  const data = await Promise.all(
    page.data.map(async (row) => {
      const newest = (await lastMessageRows(ctx.companyId, row.id, newestRead)).filter(({ state }) => state === 'sent')
      const [last] = newest
      const theirs = newest.find(({ author }) => author === 'customer')
      const [lastText, lastCustomerText] = await Promise.all([
        last ? readText(last) : '',
        theirs ? readText(theirs) : '',
      ])
      const assigneeName = names.get(row.assigneeId) ?? null
      return { row, brief: briefOf(row), assigneeName, lastText, lastAuthor: last?.author ?? '', lastCustomerText }
    }),
  )
  return { data, nextCursor: page.nextCursor }
}

export type QueueCounts = Record<(typeof queues)[number], number> & {
  /** Since when the one that waits longest for a person does; 0 when none waits. */
  oldestWaitingAt: number
}

/** How many stand in each queue. */
export async function countQueues(ctx: Context, simulated = false): Promise<QueueCounts> {
  requireScope(ctx, 'conversations:read')
  const [oldestWaitingAt, ...counts] = await Promise.all([
    oldestWaiting(ctx.companyId, simulated),
    ...queues.map(
      async (queue) =>
        [queue, await countConversations(ctx.companyId, { queue, assigneeId: ctx.actor.id, simulated })] as const,
    ),
  ])
  return { ...(Object.fromEntries(counts) as Record<(typeof queues)[number], number>), oldestWaitingAt }
}
