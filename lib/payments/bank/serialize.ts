import type { z } from 'zod'
import type { Params } from '@/lib/platform/errors'
import { decimalFromCents } from '@/lib/platform/money'
import type { Suggestion } from '../core/suggest'
import type { bankFileReply, bankLineDetailReply, bankLineReply, importReply } from './contract'
import type { Imported } from './import-bank-file'
import type { BankFileView } from './list-bank'
import type { LineSum } from './repository'
import type { BankLineView } from './view'

const states = ['matched', 'unmatched', 'ignored'] as const

const linesBy = (sums: LineSum[]) => {
  const lines = (state: (typeof states)[number]) => sums.find((sum) => sum.state === state)?.lines ?? 0
  return { matched: lines('matched'), unmatched: lines('unmatched'), ignored: lines('ignored') }
}

export const serializeBankFile = ({ row, sums }: BankFileView): z.output<typeof bankFileReply> => ({
  bank_file_id: row.id,
  name: row.name,
  format: row.format,
  from: row.fromDay,
  to: row.toDay,
  lines: row.lines,
  credits: decimalFromCents(row.creditCents),
  debits: decimalFromCents(row.debitCents),
  new_lines: linesBy(sums),
  imported_by: row.actorId,
  imported_at: new Date(row.at).toISOString(),
  simulated: row.simulated,
})

/** @param words the sentence of a fault's code in the reader's language */
export function serializeImport(
  { file, duplicate, read, found, view }: Imported,
  words: (code: string, params?: Params) => string,
): z.output<typeof importReply> {
  const { matched, unmatched, ignored } = linesBy(view.sums)
  return {
    bank_file_id: file.id,
    duplicate,
    format: file.format,
    from: file.fromDay,
    to: file.toDay,
    lines: file.lines,
    known: file.lines - matched - unmatched - ignored,
    credits: decimalFromCents(file.creditCents),
    debits: decimalFromCents(file.debitCents),
    matched,
    receipts: found.receipts,
    unmatched,
    ignored,
    skipped: read?.skipped ?? 0,
    errors_count: read?.faultsCount ?? 0,
    errors: (read?.faults ?? []).map(({ line, code }) => ({ line, code, message: words(`bank_line_${code}`) })),
  }
}

export const serializeBankLine = ({ row, text }: BankLineView): z.output<typeof bankLineReply> => ({
  bank_line_id: row.id,
  bank_file_id: row.fileId,
  day: row.day,
  amount: decimalFromCents(row.amountCents),
  direction: row.amountCents > 0 ? 'credit' : 'debit',
  state: row.state,
  description: text?.description ?? null,
  payment_id: row.paymentId || null,
  refund_id: row.refundId || null,
  ignored_reason: text?.ignored ?? null,
  simulated: row.simulated,
  at: new Date(row.at).toISOString(),
})

export const serializeBankLineDetail = ({
  suggestions,
  ...view
}: BankLineView & { suggestions: Suggestion[] }): z.output<typeof bankLineDetailReply> => ({
  ...serializeBankLine(view),
  suggestions: suggestions.map(({ kind, id, agreementId, customerId, amountCents, day, score, reasons }) => ({
    kind,
    id,
    agreement_id: agreementId || null,
    customer_id: customerId || null,
    amount: decimalFromCents(amountCents),
    day,
    score,
    reasons,
  })),
})
