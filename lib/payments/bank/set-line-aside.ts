import { command } from '@/lib/platform/command'
import { sealJson } from '@/lib/platform/crypto/company-key'
import { conflict } from '@/lib/platform/errors'
import { openLine, placeOfLine } from './line-text'
import { type BankLineRow, changeBankLine, getBankLineRow, holdBankLine } from './repository'
import { reasonById } from './schemas'

const note = (action: string, row: BankLineRow, reason: string) => ({
  action,
  resource: { type: 'bank_line', id: row.id },
  details: { amount_cents: row.amountCents, day: row.day, reason, simulated: row.simulated },
})

/**
 * Sets a fee, a transfer or other money that is no debt's aside, with the reason.
 * @throws AppError `not_found`, 409 `line_not_unmatched`
 */
export const ignoreBankLine = command({
  name: 'bank_line.ignore',
  scope: 'payments:write',
  input: reasonById,
  run: async (ctx, { id, reason }) => {
    const row = await holdBankLine(ctx.companyId, id)
    if (row.state === 'ignored') return { result: row, audit: null }
    if (row.state !== 'unmatched') throw conflict('line_not_unmatched')
    const blob = await sealJson(placeOfLine(ctx.companyId, id), { ...(await openLine(row)), ignored: reason })
    await changeBankLine(ctx.companyId, id, 'unmatched', { state: 'ignored', blob })
    return { result: await getBankLineRow(ctx.companyId, id), audit: note('bank_line.ignored', row, reason) }
  },
})

/**
 * Takes an ignored line back to the unmatched ones.
 * @throws AppError `not_found`, 409 `line_not_ignored`
 */
export const restoreBankLine = command({
  name: 'bank_line.restore',
  scope: 'payments:write',
  input: reasonById,
  run: async (ctx, { id, reason }) => {
    const row = await holdBankLine(ctx.companyId, id)
    if (row.state === 'unmatched') return { result: row, audit: null }
    if (row.state !== 'ignored') throw conflict('line_not_ignored')
    const { ignored: _, ...text } = await openLine(row)
    const blob = await sealJson(placeOfLine(ctx.companyId, id), text)
    await changeBankLine(ctx.companyId, id, 'ignored', { state: 'unmatched', blob })
    return { result: await getBankLineRow(ctx.companyId, id), audit: note('bank_line.restored', row, reason) }
  },
})
