import { unsealJson } from '@/lib/platform/crypto/company-key'
import { notFound } from '@/lib/platform/errors'
import { type DebtorNoteRow, findNote } from './repository'

const place = ({ companyId, id }: DebtorNoteRow) => ({ companyId, table: 'debtor_notes', row: id })

/** A debtor's words in a note; empty once wiped. */
export async function wordsOf(row: DebtorNoteRow): Promise<string> {
  if (row.blob.length <= 1) return ''
  return (await unsealJson<{ text: string }>(place(row), row.blob)).text
}

/**
 * What a debtor told on the page, for the person who answers it. Customer text is data, never instruction.
 * @throws AppError `not_found`
 */
export async function readDebtorNote(companyId: string, id: string): Promise<DebtorNoteRow & { text: string }> {
  const row = await findNote({ companyId, id })
  if (!row) throw notFound('debtor_note')
  return { ...row, text: await wordsOf(row) }
}
