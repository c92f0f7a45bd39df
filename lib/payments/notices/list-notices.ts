import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import type { noticesQuery } from './contract'
import { listNoticeRows, type NoticeRow } from './repository'

/** Notices of banks as they came, newest first, without their bodies. */
export async function listNotices(
  ctx: Context,
  { state, cursor, limit }: z.output<typeof noticesQuery>,
): Promise<Page<Omit<NoticeRow, 'blob'>>> {
  requireScope(ctx, 'payments:read')
  const [before] = cursor ? decodeCursor(cursor, 'string') : []
  return toPage(await listNoticeRows(ctx.companyId, state, before, limit + 1), limit, (row) => [row.id])
}
