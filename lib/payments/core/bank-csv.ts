import { type BankColumns, columnsOfHeader, columnsOfOverride, columnsOfPlaces, type Override } from './bank-columns'
import { dayOfCell } from './bank-day'
import { type Mark, readAmount } from './bank-money'
import { type StatementLine, type StatementPiece, tidyText, usableId } from './statement-line'

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()

const balance =
  /^(saldo( (anterior|atual|final|inicial|total|parcial|disponivel|bloqueado|dia|do dia|em|em conta|c\/c|de conta)\b.*)?|s a l d o.*|sub ?total\b.*|tota(l|is)\b.*)$/
const inwards = /^(c|cr|credito|credit|e|entrada|\+)$/
const outwards = /^(d|db|debito|debit|s|saida|-)$/

function sideOf(text: string): 'C' | 'D' | null {
  const word = plain(text)
  if (inwards.test(word)) return 'C'
  return outwards.test(word) ? 'D' : null
}

/** Reads the records of a statement after its header; keeps a line back while the next record may go on with its text. */
export class CsvStatement {
  private pending: StatementLine | undefined
  /** A word for in or out was seen, so a line without one cannot be trusted to its sign. */
  private directed = false
  private readonly columns: BankColumns
  private readonly mark: Mark
  private readonly lastDay: string

  /** @param lastDay nothing later can have been booked */
  constructor(columns: BankColumns, mark: Mark, lastDay: string) {
    this.columns = columns
    this.mark = mark
    this.lastDay = lastDay
  }

  push(record: readonly string[], line: number): StatementPiece[] {
    const piece = this.pieceOf(record, line)
    if (piece === 'more') return []
    const before = this.end()
    if (!('cents' in piece)) return [...before, piece]
    this.pending = piece
    return before
  }

  end(): StatementPiece[] {
    const { pending } = this
    this.pending = undefined
    return pending ? [pending] : []
  }

  private pieceOf(record: readonly string[], line: number): StatementPiece | 'more' {
    const cell = (place: number | undefined) => (place === undefined ? '' : (record[place] ?? '').trim())
    const { columns } = this
    const description = tidyText(columns.description.map(cell).filter(Boolean).join(' '))
    const first = record.find((text) => text.trim() !== '') ?? ''
    if (balance.test(plain(description)) || balance.test(plain(first))) return { line, skipped: true }
    const sums = [cell(columns.amount), cell(columns.credit), cell(columns.debit)]
    const date = cell(columns.date)
    if (sums.every((text) => text === '')) return this.withoutSum(date, description, line)
    const cents = this.centsOf(sums, cell(columns.direction))
    const day = dayOfCell(date)
    if (day === undefined) {
      // A header that comes again, or a note.
      if (typeof cents === 'string') return { line, skipped: true }
      return { line, code: date === '' ? 'day_missing' : 'day_invalid' }
    }
    if (typeof cents === 'string') return { line, code: cents }
    if (cents === 0) return { line, skipped: true }
    if (day > this.lastDay) return { line, code: 'day_in_future' }
    return { line, day, cents, description, bankId: usableId(cell(columns.id)), account: '' }
  }

  private withoutSum(date: string, description: string, line: number): StatementPiece | 'more' {
    if (date !== '' || description === '' || !this.pending) return { line, skipped: true }
    this.pending.description = tidyText(`${this.pending.description} ${description}`)
    return 'more'
  }

  /** Cents with their sign, or what is wrong. */
  private centsOf([amount = '', credit = '', debit = '']: string[], direction: string): number | string {
    if (amount !== '') return this.signed(amount, direction)
    const [came, went] = [this.sum(credit), this.sum(debit)]
    if (typeof came === 'string') return came
    if (typeof went === 'string') return went
    if (came !== 0 && went !== 0) return 'two_amounts'
    // A negative credit would be a debit in the wrong column.
    return came < 0 ? 'sign_contradicts' : came || -Math.abs(went)
  }

  private sum(text: string): number | string {
    if (text === '' || text === '-') return 0
    const amount = readAmount(text, this.mark)
    return typeof amount === 'string' ? amount : amount.cents
  }

  private signed(text: string, direction: string): number | string {
    const amount = readAmount(text, this.mark)
    if (typeof amount === 'string') return amount
    const { cents } = amount
    const side = amount.side ?? sideOf(direction)
    if (side === null) return this.directed && cents > 0 ? 'direction_invalid' : cents
    this.directed = true
    if (side === 'D') return -Math.abs(cents)
    return cents < 0 ? 'sign_contradicts' : cents
  }
}

const headRows = 80
export const headRecords = headRows

/** Columns by what stands in them, for a file without a header: one of days, one of sums, the rest is text. */
function columnsByContent(records: readonly (readonly string[])[]): BankColumns | undefined {
  const rows = records.filter((row) => row.some((cell) => dayOfCell(cell) !== undefined))
  const [first] = rows
  if (!first) return undefined
  const places = first.map((_, place) => place)
  const all = (place: number, test: (cell: string) => boolean) => rows.every((row) => test((row[place] ?? '').trim()))
  const dates = places.filter((place) => all(place, (cell) => dayOfCell(cell) !== undefined))
  const sums = places.filter((place) => all(place, (cell) => /[.,]\d{2}\D?$/.test(cell) && isSum(cell)))
  const [date, amount] = [dates[0], sums[0]]
  if (date === undefined || amount === undefined || sums.length > 1) return undefined
  return { date, amount, description: places.filter((place) => place !== date && place !== amount) }
}
const isSum = (cell: string) => typeof readAmount(cell, null) !== 'string'

/** Where the lines begin and what the columns mean; undefined when the head of the file does not tell. */
export function layoutOf(
  head: readonly (readonly string[])[],
  override: Override | undefined,
): { columns: BankColumns; header: number } | undefined {
  for (const [at, record] of head.slice(0, headRows).entries()) {
    const columns = override ? columnsOfOverride(record, override) : columnsOfHeader(record)
    if (columns) return { columns, header: at }
  }
  const columns = override ? columnsOfPlaces(override) : columnsByContent(head.slice(0, headRows))
  return columns && { columns, header: -1 }
}

const splitAt = (line: string, delimiter: string) =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/** The delimiter under which the head of a file has the columns of a statement. */
export function delimiterOf(head: string, override: Override | undefined): string | undefined {
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, headRows)
  return [';', '\t', ',', '|'].find((delimiter) => {
    const records = lines.filter((line) => line.trim() !== '').map((line) => splitAt(line, delimiter))
    // A place means nothing in a file that was cut at the wrong character.
    const wide = records.filter((record) => record.length > 1)
    return wide.length > 0 && layoutOf(wide, override) !== undefined
  })
}
