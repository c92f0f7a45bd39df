import {
  blindIndex,
  blindIndexer,
  customerKeyPurpose,
  rowSealer,
  shortIndex,
  unsealJson,
} from '@/lib/platform/crypto/company-key'
import { foldName } from '../core/fold-name'
import type { Person } from '../ingest/read-row'
import type { CustomerRow, IndexColumn } from './repository'

const table = 'customers'
/** What each look-up index is made of, in the form in which it is compared. */
const purposes: Record<IndexColumn, { purpose: string; text: (person: Person) => string }> = {
  refIndex: { purpose: customerKeyPurpose, text: ({ ref }) => ref },
  documentIndex: { purpose: 'customer-document', text: ({ document }) => document },
  phoneIndex: { purpose: 'customer-phone', text: ({ phone }) => phone },
  emailIndex: { purpose: 'customer-email', text: ({ email }) => email },
  nameIndex: { purpose: 'customer-name', text: ({ name }) => foldName(name) },
}
const columns = Object.keys(purposes) as IndexColumn[]

export type Indexes = Record<IndexColumn, string>
/** Indexes and seals of many people of one company. */
export type PersonSealer = {
  indexes: (person: Person) => Indexes
  seal: (id: string, person: Person) => Buffer
}

export async function personSealer(companyId: string): Promise<PersonSealer> {
  // First alone: it makes the company's key where there is none yet.
  const sealRow = await rowSealer(companyId, table)
  const makers = await Promise.all(columns.map((column) => blindIndexer(companyId, purposes[column].purpose)))
  return {
    indexes(person) {
      const made = {} as Indexes
      columns.forEach((column, place) => {
        const text = purposes[column].text(person)
        made[column] = text === '' ? '' : shortIndex((makers[place] as (value: string) => string)(text))
      })
      return made
    },
    seal: (id, person) => sealRow(id, JSON.stringify(person)),
  }
}

/** The blind index of one value that people look up, already in its compared form. */
export const indexOf = async (companyId: string, column: IndexColumn, text: string): Promise<string> =>
  shortIndex(await blindIndex(companyId, purposes[column].purpose, column === 'nameIndex' ? foldName(text) : text))

/** The person inside a row; null after erasure. */
export async function openPerson(row: CustomerRow): Promise<Person | null> {
  if (row.erasedAt > 0) return null
  return unsealJson<Person>({ companyId: row.companyId, table, row: row.id }, row.blob)
}
