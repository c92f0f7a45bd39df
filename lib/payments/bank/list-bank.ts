import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { type BankFileRow, type LineSum, listBankFileRows, listBankLineRows, sumsByFile } from './repository'
import type { bankFilesQuery, bankLinesQuery } from './schemas'
import { type BankLineView, viewLine } from './view'

export type BankFileView = { row: BankFileRow; sums: LineSum[] }

const simulatedOf = (word: 'true' | 'false' | undefined) => (word === undefined ? undefined : word === 'true')

/** Files with what became of the lines they brought. */
export async function viewFiles(companyId: string, rows: BankFileRow[]): Promise<BankFileView[]> {
  const sums = await sumsByFile(
    companyId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ row, sums: sums.filter(({ fileId }) => fileId === row.id) }))
}

/** Imported statements, newest first. */
export async function listBankFiles(ctx: Context, query: z.output<typeof bankFilesQuery>): Promise<Page<BankFileView>> {
  requireScope(ctx, 'payments:read')
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const rows = await listBankFileRows(ctx.companyId, simulatedOf(query.simulated), before, query.limit + 1)
  const page = toPage(rows, query.limit, (row) => [row.id])
  return { data: await viewFiles(ctx.companyId, page.data), nextCursor: page.nextCursor }
}

/** Lines of imported statements, newest first. */
export async function listBankLines(ctx: Context, query: z.output<typeof bankLinesQuery>): Promise<Page<BankLineView>> {
  requireScope(ctx, 'payments:read')
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const { state, direction, file_id: fileId, from, to, simulated, limit } = query
  const filter = { state, direction, fileId, from, to, simulated: simulatedOf(simulated) }
  const rows = await listBankLineRows(ctx.companyId, filter, before, limit + 1)
  const page = toPage(rows, limit, (row) => [row.id])
  return { data: await Promise.all(page.data.map((row) => viewLine(ctx, row))), nextCursor: page.nextCursor }
}
