import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { filterOf } from './filter'
import { listDecisionRows } from './repository'
import type { listDecisionsQuery } from './schemas'
import { type DecisionView, openDecision } from './view'

type Asked = z.output<typeof listDecisionsQuery>

/** A page of the company's decisions, newest first. Orders and customers are looked up by keyed index. */
export async function listDecisions(ctx: Context, asked: Asked): Promise<Page<DecisionView>> {
  requireScope(ctx, 'decisions:read')
  const { companyId } = ctx
  const filter = await filterOf(companyId, asked)
  const before = asked.cursor ? decodeCursor(asked.cursor, 'number', 'string') : undefined
  const rows = await listDecisionRows(companyId, filter, before, asked.limit + 1)
  const page = toPage(rows, asked.limit, (row) => [row.at, row.id])
  return { data: await Promise.all(page.data.map(openDecision)), nextCursor: page.nextCursor }
}
