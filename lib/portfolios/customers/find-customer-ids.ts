import { parseTaxId } from '@/db/constants/tax-id'
import { isId } from '@/lib/platform/ids'
import { indexOf } from './person'
import { toE164 } from './phone'
import { customersById, type IndexColumn, idsByIndex } from './repository'

/** What a text may be looked up as: each column with the text in its compared form. */
function readingsOf(query: string): [IndexColumn, string][] {
  const text = query.trim()
  const readings: [IndexColumn, string][] = [
    ['refIndex', text],
    ['nameIndex', text],
  ]
  const bare = text.replace(/[\s./-]/g, '').toUpperCase()
  const document = parseTaxId(text)?.value ?? (/^(\d{11}|[0-9A-Z]{12}\d{2})$/.test(bare) ? bare : undefined)
  if (document !== undefined) readings.push(['documentIndex', document])
  if (text.includes('@')) readings.push(['emailIndex', text.toLowerCase()])
  const phone = toE164(text)
  if (phone !== undefined) readings.push(['phoneIndex', phone])
  return readings
}

/**
 * Ids of the customers that a text names exactly: our id or the company's own, document, phone, e-mail or whole name
 * (case and accents do not matter). Looked up by blind index, so nothing less than the whole value finds anybody.
 * At most 1,000 of each kind.
 */
export async function findCustomerIds(companyId: string, query: string): Promise<string[]> {
  const text = query.trim()
  if (text === '' || text.length > 254) return []
  const found = new Set<string>()
  if (isId('customer', text)) for (const { id } of await customersById(companyId, [text])) found.add(id)
  for (const [column, value] of readingsOf(text)) {
    for (const id of await idsByIndex(companyId, column, await indexOf(companyId, column, value))) found.add(id)
  }
  return [...found]
}
