import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Frame } from '@/lib/ml'

/** How one public data set is read; columns named nowhere are numbers where every cell is one, else categories. */
interface SetSpec {
  file: string
  target: string
  /** Value of the target that means approve. */
  approve: string
  /** Ids and documented leaks: never features. */
  drop?: string[]
  /** Codes that look like numbers and are none. */
  categories?: string[]
}

export const specs: Record<string, SetSpec> = {
  german: { file: 'german_credit', target: 'bad', approve: '0' },
  australian: {
    file: 'australian_credit',
    target: 'approved',
    approve: '1',
    categories: ['A1', 'A4', 'A5', 'A6', 'A8', 'A9', 'A11', 'A12'],
  },
  taiwan: { file: 'taiwan_credit_default', target: 'default_next_month', approve: '0' },
  polish1: { file: 'polish_bankruptcy_year1', target: 'bankrupt', approve: '0' },
  polish5: { file: 'polish_bankruptcy_year5', target: 'bankrupt', approve: '0' },
  credit_data: { file: 'modeldata_credit_data', target: 'bad', approve: '0' },
  lending_club: { file: 'modeldata_lending_club_2016q1', target: 'bad', approve: '0' },
  ibm_receivable: {
    file: 'ibm_accounts_receivable',
    target: 'late',
    approve: '0',
    // Known only once the invoice is settled; and the invoice's own number.
    drop: ['SettledDate', 'DaysToSettle', 'DaysLate', 'invoiceNumber'],
    categories: ['countryCode'],
  },
  sba_national: {
    file: 'sba_loans_national_sample',
    target: 'defaulted',
    approve: '0',
    // The term as it ended, not as agreed; and the loan's own number.
    drop: ['term_months', 'loan_nr'],
    categories: ['naics2', 'new_exist', 'urban_rural'],
  },
}

export interface QualitySet {
  name: string
  frame: Frame
  labels: Uint8Array
}

const dayMs = 86_400_000
const isNumber = (cell: string) => cell === '' || Number.isFinite(Number(cell))
const isDate = (cell: string) => cell === '' || /^\d{4}-\d\d-\d\d$/.test(cell)

/** One set as numbers, or undefined where the folder lacks it. ISO dates become day numbers, text becomes categories. */
export function readSet(folder: string, name: string): QualitySet | undefined {
  const spec = specs[name]
  if (!spec) throw new Error(`no such set: ${name}; there are ${Object.keys(specs).join(', ')}`)
  const path = join(folder, `${spec.file}.csv.gz`)
  if (!existsSync(path)) return undefined
  const [head = [], ...rows] = parse(gunzipSync(readFileSync(path))) as string[][]
  const features: Frame['features'] = []
  const columns: Float64Array[] = []
  head.forEach((column, c) => {
    if (column === spec.target || spec.drop?.includes(column)) return
    const cells = rows.map((row) => row[c] ?? '')
    const asNumbers = !spec.categories?.includes(column) && cells.every(isNumber)
    const asDates = !asNumbers && cells.every(isDate)
    const names = asNumbers || asDates ? [] : [...new Set(cells)].filter((cell) => cell !== '').sort()
    const places = new Map(names.map((category, place) => [category, place]))
    const read = (cell: string) => {
      if (cell === '') return Number.NaN
      if (asNumbers) return Number(cell)
      return asDates ? Date.parse(cell) / dayMs : (places.get(cell) ?? Number.NaN)
    }
    features.push({ name: column, type: names.length > 0 ? 'category' : 'number', monotone: 0, categories: names })
    columns.push(Float64Array.from(cells, read))
  })
  const place = head.indexOf(spec.target)
  const labels = Uint8Array.from(rows, (row) => (row[place] === spec.approve ? 1 : 0))
  return { name, frame: { rows: rows.length, features, columns }, labels }
}
