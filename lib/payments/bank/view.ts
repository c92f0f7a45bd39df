import type { Context } from '@/lib/platform/context'
import { type LineText, openLine } from './line-text'
import type { BankLineRow } from './repository'

/** A line as a reader may see it: its text only with the right to financial data. */
export type BankLineView = { row: BankLineRow; text: LineText | null }

export const viewLine = async (ctx: Context, row: BankLineRow): Promise<BankLineView> => ({
  row,
  text: ctx.permissions.can_access_financial_data ? await openLine(row) : null,
})
