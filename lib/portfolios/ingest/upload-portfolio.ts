import type { z } from 'zod'
import { ingestLimits } from '@/db/constants/portfolios'
import type { Context } from '@/lib/platform/context'
import { sniffDecimal } from '@/lib/platform/core/sniff-csv'
import { invalid } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { openUpload } from '@/lib/platform/upload/open-upload'
import { type Line, openRecords } from '@/lib/platform/upload/read-records'
import { unpackText } from '@/lib/platform/upload/unpack-text'
import { type CsvField, fieldsOfHeader, requiredFields } from '../core/csv-columns'
import { customerOfRecord } from './csv-row'
import { runIngest } from './ingest-portfolio'
import type { IngestResult, IngestSession } from './ingest-session'
import { portfolioUploadOptions, type portfolioUploadQuery } from './schemas'

export type PortfolioUpload = {
  query: z.output<typeof portfolioUploadQuery>
  body: ReadableStream<Uint8Array> | null
  contentType: string
}

const rowsAtOnce = 250

function columnsOf(names: string[]): (CsvField | undefined)[] {
  const fields = fieldsOfHeader(names)
  const missing = requiredFields.filter((field) => !fields.includes(field))
  if (missing.length > 0) {
    const found = names.slice(0, 20).join(', ').slice(0, 400)
    throw invalid('columns_missing', { names: missing.join(', '), found })
  }
  return fields
}

async function* inBatches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < rowsAtOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Takes a portfolio as a CSV file (plain, gzipped, or inside a form): each line is a customer of `ingestPortfolio`, with
 * the same checks and the same answer, rejections by line.
 * @throws AppError `columns_missing`, `header_only`, what the file's form throws, and what `ingestPortfolio` throws
 */
export async function uploadPortfolio(ctx: Context, { query, body, contentType }: PortfolioUpload) {
  const onError = query.on_error ?? 'keep'
  const receive = async (session: IngestSession): Promise<IngestResult> => {
    const file = await openUpload(body, contentType)
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
    const options = parseInput(portfolioUploadOptions, { ...given, ...(file.options as object) } as never)
    // How faults are met is settled before the body is read, so only the query can say it.
    const text = unpackText(file.bytes, options.charset, ingestLimits)
    const { names, delimiter, lines } = await openRecords(text, options.delimiter, ingestLimits.csvColumns)
    const fields = columnsOf(names)
    session.open({ type: options.portfolio_type, dataSource: options.data_source, synthetic: options.synthetic })
    let mark = options.decimal === 'auto' ? undefined : options.decimal
    let rows = 0
    for await (const batch of inBatches(lines)) {
      const records = batch.map(({ record }) => record)
      const decimal = mark ?? sniffDecimal(records, delimiter)
      mark = decimal
      rows += batch.length
      await session.add(
        records.map((record) => customerOfRecord(record, fields, decimal)),
        batch.map(({ info }) => info.lines),
      )
    }
    if (rows === 0) throw invalid('header_only')
    return session.close()
  }
  return runIngest(ctx, { query: { on_error: onError }, body, contentType }, receive)
}
