import { z } from 'zod'
import { ingestLimits } from '@/db/constants/portfolios'
import type { Params } from '@/lib/platform/errors'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import type { IngestResult } from './ingest-session'
import { ingestBody, ingestQuery, portfolioUploadOptions, portfolioUploadQuery } from './schemas'

const rejection = z.object({
  index: z.number().int().describe('Place among the customers sent, from 0.'),
  line: z.number().int().optional().describe('Line of the file, of an upload.'),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
})

export const ingestReply = z.object({
  status: z.literal('success'),
  portfolio_id: z.string(),
  customers_imported: z.number().int().describe('Customers stored, new and updated.'),
  processing_time_ms: z.number().int(),
  estimated_revenue: z
    .number()
    .describe('BRL: Σ overdue amount × recovery probability over the open debts of the portfolio as it stands now.'),
  next_steps: z.array(z.string()),
  customers_updated: z.number().int().describe('Among the imported, those whose contract was known before.'),
  rejected_count: z.number().int(),
  rejected: z.array(rejection).describe(`The first ${ingestLimits.listedRejections} refused customers.`),
})

/** The sentence of a fault code in the reader's language. */
export type Words = (code: string, params?: Params) => string

export const serializeIngest = (done: IngestResult, words: Words): z.output<typeof ingestReply> => ({
  status: 'success',
  portfolio_id: done.portfolioId,
  customers_imported: done.accepted,
  processing_time_ms: Math.round(done.ms),
  estimated_revenue: decimalFromCents(done.expectedCents),
  next_steps: [
    'Data validation complete',
    done.scoreSource === 'model'
      ? 'ML scoring complete: your own recovery model'
      : 'ML scoring complete: prior scorecard, not calibrated on your data',
    'Contact starts with POST /conversations/start, inside the contact policy',
  ],
  customers_updated: done.updated,
  rejected_count: done.rejectedCount,
  rejected: done.rejected.map(({ index, line, faults }) => ({
    index,
    ...(line !== undefined && { line }),
    errors: faults.map(({ path, code, words: named, params }) => ({
      path,
      code,
      message: words(named ?? code, params ?? {}),
    })),
  })),
})

const writes = { tag: 'Portfolios', auth: 'bearer', scope: 'portfolios:write', rate: 'ingest' } as const

export const ingestPortfolioOperation = operation({
  ...writes,
  id: 'ingestPortfolio',
  method: 'POST',
  path: '/portfolios/ingest',
  summary: 'Send a portfolio of overdue customers',
  description:
    `Up to ${ingestLimits.customers} customers a request, read as a stream; gzip is recognised by its first bytes. ` +
    'Good customers are stored in chunks as they come and bad ones are listed in `rejected`; with `on_error=reject` ' +
    'one bad customer refuses the request (422) and nothing is stored. When every customer is bad the answer is 422. ' +
    'The same `customer_id` and `consortium_id` again updates. A body that breaks off leaves what was stored; sending ' +
    'it again is safe. `Idempotency-Key` replays the answer of a request that succeeded.',
  query: ingestQuery,
  streamed: {
    contentTypes: ['application/json', 'application/gzip'],
    maxBytes: ingestLimits.uploadBytes,
    schema: ingestBody,
    replayed: true,
  },
  replies: { 200: { description: 'Stored and scored', schema: ingestReply } },
  problems: [404, 409],
})

export const uploadPortfolioOperation = operation({
  ...writes,
  id: 'uploadPortfolio',
  method: 'POST',
  path: '/portfolios/upload',
  summary: 'Send a portfolio as a CSV file',
  description:
    'The columns are the fields of `POST /portfolios/ingest`, by their names or in Portuguese (`cpf`, `nome`, ' +
    '`valor_em_atraso`, `dias_em_atraso`, …). Delimiter, charset and decimal mark are found out unless named. Rejected ' +
    'rows carry the line they stand on.',
  query: portfolioUploadQuery,
  streamed: {
    contentTypes: ['text/csv', 'multipart/form-data', 'application/gzip', 'application/octet-stream'],
    maxBytes: ingestLimits.uploadBytes,
    schema: z.object({ options: portfolioUploadOptions.optional(), file: z.string().meta({ format: 'binary' }) }),
  },
  replies: { 200: { description: 'Stored and scored', schema: ingestReply } },
  problems: [409],
})

export const ingestOperations = [ingestPortfolioOperation, uploadPortfolioOperation]
