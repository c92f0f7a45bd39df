import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { customerNames, findCustomerIds } from '@/lib/portfolios'
import {
  type ConversationFilter,
  type ConversationRow,
  countConversations,
  lastMessageRows,
  listConversationRows,
} from '../repository'
import type { conversationsQuery } from '../schemas'
import { readText } from '../stored'

export type ListedConversation = { row: ConversationRow; customerName: string; lastText: string; lastAuthor: string }

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
    reason: query.reason,
    simulated: query.simulated === 'true',
  }
  const rows = await listConversationRows(ctx.companyId, filter, before, query.limit + 1)
  const page = toPage(rows, query.limit, (row) => [row.lastMessageAt, row.id])
  const names = await customerNames(ctx.companyId, [...new Set(page.data.map(({ customerId }) => customerId))])
  const data = await Promise.all(
    page.data.map(async (row) => {
      const [last] = (await lastMessageRows(ctx.companyId, row.id, 3)).filter(({ state }) => state === 'sent')
      const lastText = last ? await readText(last) : ''
      return { row, customerName: names.get(row.customerId) ?? '', lastText, lastAuthor: last?.author ?? '' }
    }),
  )
  return { data, nextCursor: page.nextCursor }
}

/** How many stand in each queue. */
export async function countQueues(ctx: Context, simulated = false): Promise<Record<(typeof queues)[number], number>> {
  requireScope(ctx, 'conversations:read')
  const counts = await Promise.all(
    queues.map(
      async (queue) =>
        [queue, await countConversations(ctx.companyId, { queue, assigneeId: ctx.actor.id, simulated })] as const,
    ),
  )
  return Object.fromEntries(counts) as Record<(typeof queues)[number], number>
}
