import { createHash } from 'node:crypto'
import { unsealJson } from '@/lib/platform/crypto/company-key'
import { type Ties, tiesOf } from '../core/bank-ties'
import type { BankLineRow } from './repository'

/** What of a line is sealed: the bank's words, its own name of the line, and why a person set it aside. */
export type LineText = { description: string; bankId: string; ignored?: string }

export const placeOfLine = (companyId: string, row: string) => ({ companyId, table: 'bank_lines', row })

export const openLine = (row: BankLineRow): Promise<LineText> =>
  unsealJson<LineText>(placeOfLine(row.companyId, row.id), row.blob)

export async function tiesOfLine(row: BankLineRow): Promise<Ties> {
  const { description, bankId } = await openLine(row)
  return tiesOf(description, bankId)
}

/** What makes a line itself as its key; the simulator's lines are their own. */
export const lineKey = (identity: string, simulated: boolean): string =>
  createHash('sha256')
    .update(`${simulated ? 'simulated' : 'real'}|${identity}`)
    .digest('hex')
