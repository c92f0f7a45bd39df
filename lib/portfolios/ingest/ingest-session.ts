import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { ingestLimits } from '@/db/constants/portfolios'
import { recordAudit } from '@/lib/platform/audit/record'
import { companyFactsOf } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { conflict, type Fault, invalid } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { cancelQueued } from '@/lib/platform/jobs/repository'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { personSealer } from '../customers/person'
import { portfolioEvents } from '../events'
import { finishIngestJob } from '../job-names'
import { insertPortfolio, portfolioByName } from '../portfolios/repository'
import { settlePortfolio } from '../portfolios/settle-portfolio'
import { scorerOf } from '../scoring/scorer'
import { trainWhenEnough } from '../scoring/train-when-enough'
import type { DebtFlow } from './plan-debts'
import { type IngestRow, type RowReader, rowReader } from './read-row'
import { type ChunkRun, chunkRows, storeChunk } from './store-chunk'

/** What names a portfolio: the same pair again updates it. */
export type IngestHead = { type: string; dataSource: string; synthetic: boolean }
/** A refused row: its place among the customers sent, and in a file the line it stands on. */
export type Rejection = { index: number; line?: number; faults: Fault[] }
export type IngestResult = {
  portfolioId: string
  accepted: number
  updated: number
  rejected: Rejection[]
  rejectedCount: number
  expectedCents: number
  scoreSource: string
  ms: number
}

/** Rows read between two turns of other requests. */
const readAtOnce = 250
/** An ingest that has not ended by then was cut off by the end of its process; a job settles what it left. */
const finishAfterMs = 600_000
const faultsListed = 100

/**
 * One ingest from its first row to its answer. Rows are checked as they come; with `keep` the good ones are stored in
 * chunks as soon as the portfolio's name is known, with `reject` all wait until the last one was found good.
 */
export class IngestSession {
  private readonly startedMs = performance.now()
  private readonly ctx: Context
  private readonly onError: 'keep' | 'reject'
  private readonly read: RowReader
  private readonly sandbox: boolean
  private head: IngestHead | undefined
  private waiting: IngestRow[] = []
  private run: ChunkRun | undefined
  private jobId = ''
  private portfolioId = ''
  private seen = 0
  private outcomes = 0
  private readonly flow: DebtFlow = { enteredDebts: 0, enteredCents: 0, leftCents: 0 }
  private readonly left = new Set<string>()
  private readonly rejected: Rejection[] = []
  private rejectedCount = 0
  private updated = 0
  /** Called once, in the transaction of the first rows, when rules came before them. */
  beforeRows: ((portfolioId: string) => Promise<void>) | undefined
  stored = 0

  private constructor(ctx: Context, onError: 'keep' | 'reject', sandbox: boolean) {
    this.ctx = ctx
    this.onError = onError
    this.sandbox = sandbox
    this.read = rowReader(ctx.now(), sandbox)
  }

  static async start(ctx: Context, onError: 'keep' | 'reject'): Promise<IngestSession> {
    const { sandbox } = await companyFactsOf(ctx.companyId)
    return new IngestSession(ctx, onError, sandbox)
  }

  /** Tells whose rows these are; until then they wait. */
  open(head: IngestHead): void {
    this.head = { ...head, synthetic: head.synthetic || this.sandbox }
  }

  get isOpen(): boolean {
    return this.head !== undefined
  }

  /**
   * Checks rows and stores the good ones when a chunk is full.
   * @throws AppError `too_many_customers`
   */
  async add(rows: readonly unknown[], lines?: readonly number[]): Promise<void> {
    for (const [place, raw] of rows.entries()) {
      if (this.seen === ingestLimits.customers) {
        throw invalid('too_many_customers', { max: ingestLimits.customers, stored: this.stored })
      }
      this.take(this.read(raw), lines?.[place])
      this.seen += 1
      if (this.seen % readAtOnce === 0) await nextTurn()
    }
    while (this.onError === 'keep' && this.head && this.waiting.length >= chunkRows) {
      await this.store(this.waiting.splice(0, chunkRows))
    }
  }

  private take(read: ReturnType<RowReader>, line: number | undefined): void {
    if ('row' in read) {
      this.waiting.push(read.row)
      return
    }
    this.rejectedCount += 1
    if (this.rejected.length === ingestLimits.listedRejections) return
    this.rejected.push({ index: this.seen, ...(line !== undefined && { line }), faults: read.faults })
  }

  private faults(): Fault[] {
    const all = this.rejected.flatMap(({ index, faults }) =>
      faults.map((fault) => ({ ...fault, path: `customer_data[${index}]${fault.path && `.${fault.path}`}` })),
    )
    return all.slice(0, faultsListed)
  }

  /**
   * Stores what waits, brings sums and segments up to date, and leaves the audit entry.
   * @throws AppError `customers_missing`, `no_customer_accepted`, `ingest_rejected`
   */
  async close(afterRows?: (portfolioId: string) => Promise<void>): Promise<IngestResult> {
    if (this.seen === 0) {
      const fault: Fault = { path: 'customer_data', code: 'too_small', words: 'too_small_list', params: { limit: 1 } }
      throw invalid('validation_failed', {}, [fault])
    }
    const counts = { rejected: this.rejectedCount, rows: this.seen }
    if (this.onError === 'reject' && this.rejectedCount > 0) throw invalid('ingest_rejected', counts, this.faults())
    if (this.rejectedCount === this.seen) throw invalid('no_customer_accepted', counts, this.faults())
    await this.storeRest()
    if (afterRows) await transaction(() => afterRows(this.portfolioId))
    const totals = await this.settle()
    await this.finish('portfolio.ingested', totals)
    return {
      portfolioId: this.portfolioId,
      accepted: this.stored,
      updated: this.updated,
      rejected: this.rejected,
      rejectedCount: this.rejectedCount,
      expectedCents: totals.expectedCents,
      scoreSource: this.run?.scorer.source ?? 'prior',
      ms: performance.now() - this.startedMs,
    }
  }

  private async storeRest(): Promise<void> {
    const rest = async () => {
      while (this.waiting.length > 0) await this.store(this.waiting.splice(0, chunkRows))
    }
    if (this.onError === 'keep') return rest()
    try {
      await transaction(rest)
    } catch (error) {
      this.stored = 0
      throw error
    }
  }

  /** After a fault: what was stored stays, settled and told of. */
  async abandon(): Promise<void> {
    if (this.stored === 0) return
    await this.finish('portfolio.ingest_stopped', await this.settle())
  }

  private async settle() {
    const { companyId } = this.ctx
    for (const id of this.left) await settlePortfolio(companyId, id, this.ctx.now())
    return settlePortfolio(companyId, this.portfolioId, this.ctx.now())
  }

  private async finish(action: string, totals: { overdueCents: number; expectedCents: number }): Promise<void> {
    const { ctx, portfolioId } = this
    const counts = { customers: this.stored, updated: this.updated, rejected: this.rejectedCount }
    await transaction(async () => {
      await recordAudit(ctx, { action, resource: { type: 'portfolio', id: portfolioId }, details: counts })
      await emit(ctx, {
        type: portfolioEvents.ingested,
        payload: {
          portfolio_id: portfolioId,
          portfolio_type: this.head?.type,
          synthetic: this.head?.synthetic,
          ...counts,
          overdue_cents: totals.overdueCents,
          expected_cents: totals.expectedCents,
          entered_debts: this.flow.enteredDebts,
          entered_cents: this.flow.enteredCents,
          left_cents: this.flow.leftCents,
        },
      })
      await cancelQueued(ctx.companyId, this.jobId, ctx.now())
      if (this.outcomes > 0) await trainWhenEnough(ctx)
    })
    scheduleRelay()
  }

  private async store(rows: IngestRow[]): Promise<void> {
    const { companyId } = this.ctx
    this.run ??= {
      sealer: await personSealer(companyId),
      scorer: await scorerOf(companyId),
      portfolio: () => this.ensurePortfolio(),
    }
    const chunk = await storeChunk(this.ctx, rows, this.run)
    this.stored += chunk.accepted
    this.updated += chunk.updated
    this.outcomes += chunk.outcomes
    for (const id of chunk.left) this.left.add(id)
    this.flow.enteredDebts += chunk.flow.enteredDebts
    this.flow.enteredCents += chunk.flow.enteredCents
    this.flow.leftCents += chunk.flow.leftCents
  }

  /** The portfolio of this name, made with the first rows; in the same transaction a job that will settle it if we die. */
  private async ensurePortfolio(): Promise<string> {
    if (this.stored > 0) return this.portfolioId
    const { ctx, head } = this
    if (!head) throw new Error('rows are stored before their portfolio is known')
    const now = ctx.now()
    const known = await portfolioByName(ctx.companyId, head.type, head.dataSource)
    if (known && known.synthetic !== head.synthetic) throw conflict('portfolio_synthetic_differs')
    const id = known?.id ?? newId('portfolio', now)
    if (!known) {
      const sums = { customers: 0, overdueCents: 0, expectedCents: 0 }
      await insertPortfolio({ id, companyId: ctx.companyId, ...head, ...sums, createdAt: now, updatedAt: now })
    }
    await this.beforeRows?.(id)
    this.jobId = await enqueue(ctx, {
      name: finishIngestJob,
      payload: { portfolio_id: id },
      delayMs: finishAfterMs,
    })
    this.portfolioId = id
    return id
  }
}
