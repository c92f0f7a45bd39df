import { datasetLimits } from '@/db/constants/datasets'
import { type DecimalMark, isDotNumber, numberFromText } from '@/lib/platform/core/read-number'

export { type DecimalMark, numberFromText }

/** Why a cell was refused; words in `messages/<locale>/errors.json` under `fault`. */
export class CellFault {
  readonly code: string
  constructor(code: string) {
    this.code = code
  }
}
export const notANumber = new CellFault('not_a_number')
export const notABoolean = new CellFault('not_a_boolean')
export const notATime = new CellFault('not_a_time')
export const notScalar = new CellFault('not_scalar')
/** Faults of a whole row. */
export const notAnObject = new CellFault('not_an_object')
export const wrongCellCount = new CellFault('wrong_cell_count')
export const tooLong = new CellFault('too_long')

/** What a cell says: a number, a text, null where missing, or why it cannot be read. */
export type Cell = number | string | null | CellFault

const missingWords = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '-', '?'])
const trueWords = new Set(['s', 'sim', 'true', 'yes', 'y', 'verdadeiro'])
const falseWords = new Set(['n', 'não', 'nao', 'false', 'no', 'falso'])

/** A word that stands for nothing in a column of numbers, flags or dates. */
export const isMissingWord = (text: string) => missingWords.has(text.toLowerCase())

/** 1, 0, or undefined when the word is no flag; `0` and `1` count only where the column is known to be boolean. */
export function flagFromWord(text: string): 0 | 1 | undefined {
  const word = text.toLowerCase()
  if (trueWords.has(word)) return 1
  return falseWords.has(word) ? 0 : undefined
}

export function readNumber(value: unknown, mark: DecimalMark): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : notANumber
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string') return notScalar
  const text = value.trim()
  if (isMissingWord(text)) return null
  const number = numberFromText(text, mark)
  return Number.isNaN(number) ? notANumber : number
}

export function readBoolean(value: unknown): Cell {
  if (typeof value === 'boolean') return Number(value)
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value === 0 || value === 1 ? value : notABoolean
  if (typeof value !== 'string') return notScalar
  const text = value.trim()
  const flag = flagFromWord(text)
  if (flag !== undefined) return flag
  if (isMissingWord(text)) return null
  return /^[01](\.0)?$/.test(text) ? Number(text) : notABoolean
}

export function readText(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return notScalar
  const text = String(value).trim()
  if (text === '') return null
  return text.length > datasetLimits.textLength ? tooLong : text
}

const isoTime = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/
const brazilianTime = /^(\d{2})\/(\d{2})\/(\d{4})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/

/** Milliseconds since 1970 from a number of them, an ISO date, or `31/12/2025 14:00` (taken as UTC). */
export function readTime(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : notATime
  if (typeof value !== 'string') return notScalar
  const text = value.trim()
  if (isMissingWord(text)) return null
  if (isoTime.test(text)) {
    const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10)) || text.length === 10
    const at = Date.parse(zoned ? text : `${text.replace(' ', 'T')}Z`)
    return Number.isNaN(at) ? notATime : at
  }
  const [, day, month, year, hour = '0', minute = '0', second = '0'] = brazilianTime.exec(text) ?? []
  if (day) {
    const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
    return new Date(at).getUTCDate() === Number(day) ? at : notATime
  }
  return isDotNumber(text) ? Number(text) : notATime
}
