import { type DecimalMark, numberFromText } from '@/lib/platform/core/read-number'
import { type CsvField, kindOf } from '../core/csv-columns'

const yes = new Set(['s', 'sim', 'true', 'yes', 'y', '1', 'verdadeiro'])
const no = new Set(['n', 'nao', 'não', 'false', 'no', '0', 'falso'])

/** `31/12/2025` as `2025-12-31`; anything else as it is. */
const dayOf = (text: string) => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')

/** Spreadsheets drop the zeros at a number's start; the check digits tell whether they were zeros. */
function documentOf(text: string): string {
  if (!/^\d{8,13}$/.test(text)) return text
  return text.padStart(text.length <= 11 ? 11 : 14, '0')
}

function numberOf(text: string, mark: DecimalMark): number | string {
  const value = numberFromText(text, mark)
  return Number.isNaN(value) ? text : value
}

function flagOf(text: string): boolean | string {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : text
}

/** A cell as the contract's field has it; what cannot be read stays text and is refused as such. */
function cellOf(field: CsvField, text: string, mark: DecimalMark): unknown {
  switch (kindOf(field)) {
    case 'amount':
      return numberOf(text, mark)
    case 'integer':
      return /^\d+$/.test(text) ? Number(text) : numberOf(text, mark)
    case 'day':
      return dayOf(text)
    case 'flag':
      return flagOf(text)
    case 'document':
      return documentOf(text)
    default:
      return text
  }
}

/** A record of a file as a customer of the contract; without a column of its own the document is the customer's id. */
export function customerOfRecord(
  record: readonly string[],
  fields: readonly (CsvField | undefined)[],
  mark: DecimalMark,
): Record<string, unknown> {
  const customer: Record<string, unknown> = {}
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [place, field] of fields.entries()) {
    const text = record[place]?.trim() ?? ''
    if (field === undefined || text === '') continue
    const value = cellOf(field, text, mark)
    const [group, name] = field.split('.') as [string, string | undefined]
    if (name === undefined) customer[group] = value
    else groups[group] = { ...groups[group], [name]: value }
  }
  // An outcome is one only when the file says whether it was recovered.
  if (groups['outcome']?.['recovered'] === undefined) delete groups['outcome']
  if (!fields.includes('customer_id')) customer['customer_id'] = customer['document']
  return { ...customer, ...groups }
}
