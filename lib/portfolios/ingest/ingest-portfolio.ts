import type { z } from 'zod'
import { ingestLimits } from '@/db/constants/portfolios'
import { companyFactsOf } from '@/lib/platform/company-facts'
import { type Context, requireScope } from '@/lib/platform/context'
import { AppError, invalid, isAppError, notFound } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { singleton } from '@/lib/platform/singleton'
import { Slots } from '@/lib/platform/slots'
import { drain, openUpload } from '@/lib/platform/upload/open-upload'
import { openPacked } from '@/lib/platform/upload/unpack-text'
import type { BusinessRules } from '../policy/schemas'
import { setPortfolioRules } from '../policy/set-portfolio-rules'
import { type IngestResult, IngestSession } from './ingest-session'
import { ingestHead, type ingestQuery, rulesInput } from './schemas'
import { splitBody } from './split-body'

export type Ingest = {
  query: z.output<typeof ingestQuery>
  body: ReadableStream<Uint8Array> | null
  contentType: string
}

/** Ingests that hold rows in memory at once, and that may wait. */
const everybody = () => singleton('ingest-slots', () => new Slots(8, 64))
const companies = singleton('ingest-slots-by-company', () => new Map<string, Slots>())
const companiesRemembered = 10_000

/** A company's ingests run one after another: they would only wait for each other's customers, and a slow sender holds up itself alone. */
function inTurn<T>(companyId: string, work: () => Promise<T>): Promise<T> {
  if (companies.size >= companiesRemembered) companies.clear()
  const own = companies.get(companyId) ?? new Slots(1, 16)
  companies.set(companyId, own)
  return own.run(() => everybody().run(work))
}

/** The head's fields as soon as all three that name the portfolio are there. */
const isNamed = (fields: Map<string, unknown>) =>
  ['administrator_id', 'portfolio_type', 'data_source'].every((name) => fields.has(name))

async function openWith(ctx: Context, session: IngestSession, fields: Map<string, unknown>): Promise<void> {
  const head = parseInput(ingestHead, Object.fromEntries(fields) as never)
  const { administratorId } = await companyFactsOf(ctx.companyId)
  // Another company's id and one that nobody has get the same answer.
  if (head.administrator_id !== undefined && head.administrator_id !== administratorId) throw notFound('administrator')
  session.open({ type: head.portfolio_type, dataSource: head.data_source, synthetic: head.synthetic })
}

async function receive(ctx: Context, session: IngestSession, { body }: Ingest): Promise<IngestResult> {
  if (!body) throw new AppError('malformed_body')
  const file = await openUpload(body, '')
  const { all } = await openPacked(file.bytes, ingestLimits)
  const fields = new Map<string, unknown>()
  const rulesOf = () => parseInput(rulesInput, { business_rules: fields.get('business_rules') }).business_rules
  let rulesCameFirst = false
  for await (const part of splitBody(all)) {
    if ('name' in part) {
      fields.set(part.name, part.value)
      if (part.name === 'synthetic' && session.isOpen) {
        throw invalid('validation_failed', {}, [{ path: 'synthetic', code: 'must_come_first' }])
      }
      continue
    }
    if (!session.isOpen && isNamed(fields)) {
      await openWith(ctx, session, fields)
      const rules = rulesOf()
      rulesCameFirst = fields.has('business_rules')
      if (rules) session.beforeRows = (portfolioId) => setRules(ctx, portfolioId, rules)
    }
    await session.add(part.rows)
  }
  // A list that is none, or none at all.
  parseInput(rulesInput, { customer_data: fields.get('customer_data') })
  if (!session.isOpen) await openWith(ctx, session, fields)
  const rules = rulesCameFirst ? undefined : rulesOf()
  return session.close(rules ? (portfolioId) => setRules(ctx, portfolioId, rules) : undefined)
}

const setRules = async (ctx: Context, portfolioId: string, rules: BusinessRules): Promise<void> => {
  await setPortfolioRules(ctx, portfolioId, rules)
}

/** What the sender must know besides the fault: how many rows are stored already. */
function withStored(error: unknown, stored: number): unknown {
  if (!isAppError(error)) return error
  const { code, reason, params, faults } = error
  if (reason === 'too_many_customers') return error
  if (stored === 0) return reason === 'upload_interrupted' ? new AppError('malformed_body') : error
  return new AppError(code, 'ingest_stopped', { ...params, stored }, faults)
}

/** Runs an ingest to its answer; a fault leaves what is stored settled and told of. */
export async function runIngest(
  ctx: Context,
  { query, body }: Ingest,
  receiveRows: (session: IngestSession) => Promise<IngestResult>,
): Promise<IngestResult> {
  requireScope(ctx, 'portfolios:write')
  return inTurn(ctx.companyId, async () => {
    const session = await IngestSession.start(ctx, query.on_error)
    try {
      return await receiveRows(session)
    } catch (error) {
      await drain(body)
      await session.abandon()
      throw withStored(error, session.stored)
    }
  })
}

/**
 * Takes a portfolio as the founding contract has it (RF: `POST /portfolios/ingest`), read as a stream: good rows are
 * stored in chunks as they come, bad ones are listed; the same customer and contract again updates. `business_rules`
 * may stand before or after the customers; where what names the portfolio stands after them, rows wait in memory.
 * @throws AppError `malformed_body`, `too_many_customers`, `no_customer_accepted`, `ingest_rejected`, `ingest_stopped`
 * (with `stored`), `not_found` for another administrator's id
 */
export const ingestPortfolio = (ctx: Context, ingest: Ingest): Promise<IngestResult> =>
  runIngest(ctx, ingest, (session) => receive(ctx, session, ingest))
