import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { z } from 'zod'
import type { BankFileFormat } from '@/db/constants/payments'
import { dayOf } from '@/lib/negotiation'
import { AppError, invalid } from '@/lib/platform/errors'
import { maxFaults } from '@/lib/platform/parse-input'
import { openUpload } from '@/lib/platform/upload/open-upload'
import { type Line, peekText, records } from '@/lib/platform/upload/read-records'
import { unpackText } from '@/lib/platform/upload/unpack-text'
import { type Override, readOverride } from '../core/bank-columns'
import { CsvStatement, delimiterOf, headRecords, layoutOf } from '../core/bank-csv'
import { markOf } from '../core/bank-money'
import { readOfx, UnreadableOfx } from '../core/bank-ofx'
import { isFault, isLine, type LineFault, type StatementLine, type StatementPiece } from '../core/statement-line'
import { bankFileLimits, type bankFileQuery } from './schemas'

export type BankUpload = {
  query: z.output<typeof bankFileQuery>
  body: ReadableStream<Uint8Array> | null
  contentType: string
}

export type ReadStatement = {
  name: string
  format: BankFileFormat
  /** SHA-256 of the text and of how it was asked to be read. */
  digest: string
  lines: StatementLine[]
  /** The first of those that could not be read. */
  faults: LineFault[]
  faultsCount: number
  /** Preamble, balances, totals, sums of zero. */
  skipped: number
}

export const listedFaults = 200
const linesAtOnce = 500
const dayMs = 86_400_000

type Gathered = Pick<ReadStatement, 'lines' | 'faults' | 'faultsCount' | 'skipped'>

class Gather {
  readonly got: Gathered = { lines: [], faults: [], faultsCount: 0, skipped: 0 }
  private seen = 0

  async add(piece: StatementPiece): Promise<void> {
    const { got } = this
    this.seen += 1
    if (this.seen > bankFileLimits.lines) throw invalid('too_many_rows', { max: bankFileLimits.lines })
    if (isLine(piece)) got.lines.push(piece)
    else if (isFault(piece)) {
      got.faultsCount += 1
      if (got.faults.length < listedFaults) got.faults.push(piece)
    } else got.skipped += 1
    if (this.seen % linesAtOnce === 0) await nextTurn()
  }
}

function overrideOf(columns: string | undefined): Override | undefined {
  if (columns === undefined) return undefined
  const override = readOverride(columns)
  if (!override) throw invalid('bank_columns_invalid')
  return override
}

/** Records of the head, to find out what the columns mean, and all of them again. */
async function peekRecords(lines: AsyncGenerator<Line>): Promise<{ head: Line[]; rest: AsyncGenerator<Line> }> {
  const head: Line[] = []
  while (head.length < headRecords * 4) {
    const { done, value } = await lines.next()
    if (done) break
    head.push(value)
  }
  return { head, rest: lines }
}

function unknownColumns(head: string): AppError {
  const found = head.split(/\r?\n/, 3).join(' / ').slice(0, 200)
  return invalid('bank_columns_unknown', { found })
}

async function readCsv(text: AsyncIterable<string>, head: string, query: BankUpload['query'], lastDay: string) {
  const override = overrideOf(query.columns)
  const asked = query.delimiter === 'tab' ? '\t' : query.delimiter
  const delimiter = asked === 'auto' ? delimiterOf(head, override) : asked
  if (delimiter === undefined) throw unknownColumns(head)
  const opened = await peekRecords(records(text, delimiter))
  const layout = layoutOf(
    opened.head.map(({ record }) => record),
    override,
  )
  if (!layout) throw unknownColumns(head)
  const { columns, header } = layout
  const sums = [columns.amount, columns.credit, columns.debit].filter((place) => place !== undefined)
  const cells = opened.head.slice(header + 1).flatMap(({ record }) => sums.map((place) => record[place] ?? ''))
  const guessed = markOf(cells) ?? (delimiter === ',' ? 'dot' : 'comma')
  const statement = new CsvStatement(columns, query.decimal === 'auto' ? guessed : query.decimal, lastDay)
  const gather = new Gather()
  for (const { info } of opened.head.slice(0, header + 1)) await gather.add({ line: info.lines, skipped: true })
  // The header itself is no skipped line.
  if (header >= 0) gather.got.skipped -= 1
  const push = async ({ record, info }: Line) => {
    for (const piece of statement.push(record, info.lines)) await gather.add(piece)
  }
  for (const line of opened.head.slice(header + 1)) await push(line)
  for await (const line of opened.rest) await push(line)
  for (const piece of statement.end()) await gather.add(piece)
  return gather.got
}

async function readWholeOfx(text: AsyncIterable<string>, timeZone: string, lastDay: string): Promise<Gathered> {
  let whole = ''
  for await (const piece of text) {
    whole += piece
    if (whole.length > bankFileLimits.ofxCharacters) {
      throw new AppError('payload_too_large', 'unpacked_too_large', { max_bytes: bankFileLimits.ofxCharacters })
    }
  }
  const gather = new Gather()
  try {
    for (const piece of readOfx(whole, (at) => dayOf(at, timeZone))) {
      const future = isLine(piece) && piece.day > lastDay
      await gather.add(future ? { line: piece.line, code: 'day_in_future' } : piece)
    }
  } catch (error) {
    throw error instanceof UnreadableOfx ? invalid(error.reason) : error
  }
  return gather.got
}

/**
 * Reads an uploaded statement whole into its lines; the text is taken as it arrives, a CSV record by record.
 * @throws AppError what `unpackText` throws, `bank_columns_unknown`, `bank_columns_invalid`, `too_many_rows`,
 * `ofx_unreadable`, `ofx_card_statement`, `ofx_currency`, `no_statement_lines`, `bank_lines_rejected`
 */
export async function readStatement(upload: BankUpload, timeZone: string, now: number): Promise<ReadStatement> {
  const { query } = upload
  const file = await openUpload(upload.body, upload.contentType)
  const { charset, columns = '', delimiter, decimal, simulated } = query
  const hash = createHash('sha256').update(JSON.stringify([charset, columns, delimiter, decimal, simulated]))
  async function* hashed() {
    for await (const piece of unpackText(file.bytes, charset, bankFileLimits)) {
      hash.update(piece)
      yield piece
    }
  }
  const { head, all } = await peekText(hashed())
  if (head.trim() === '') throw invalid('empty_file')
  const format = /OFXHEADER|<\?OFX|<OFX>/i.test(head.slice(0, 4_096)) ? 'ofx' : 'csv'
  // Zones differ by less than a day; what a bank dates later than that has not been booked.
  const lastDay = dayOf(now + dayMs, timeZone)
  const got = format === 'ofx' ? await readWholeOfx(all, timeZone, lastDay) : await readCsv(all, head, query, lastDay)
  const faults = got.faults
    .slice(0, maxFaults)
    .map(({ line, code }) => ({ path: `lines[${line}]`, code, words: `bank_line_${code}` }))
  if (got.lines.length === 0) throw invalid('no_statement_lines', {}, faults)
  if (query.on_error === 'reject' && faults.length > 0) {
    throw invalid('bank_lines_rejected', { count: got.faultsCount }, faults)
  }
  const name = (file.fileName ?? query.name ?? '').slice(0, 200)
  return { name, format, digest: hash.digest('hex'), ...got }
}
