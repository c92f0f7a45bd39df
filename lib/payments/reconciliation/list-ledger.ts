import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { csvLine, csvResponse } from '@/lib/platform/csv'
import { decimalFromCents } from '@/lib/platform/money'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { LedgerLineRow } from '../ledger/repository'
import { windowOf } from './days'
import { entryIdsOf, type LedgerFilter, linesOfEntries } from './repository'
import type { ledgerQuery } from './schemas'

type Query = z.output<typeof ledgerQuery>
/** The lines of one entry. */
export type LedgerEntry = { id: string; lines: LedgerLineRow[] }

const exportedAtOnce = 200
const columns = ['entry_id', 'at', 'kind', 'account', 'debit', 'credit', 'agreement_id', 'payment_id', 'simulated']

async function filterOf(companyId: string, query: Query): Promise<LedgerFilter> {
  const { account, agreement_id: agreementId, payment_id: paymentId, simulated } = query
  const window = windowOf(await timeZoneOf(companyId), query)
  return { account, agreementId, paymentId, ...window, ...(simulated && { simulated: simulated === 'true' }) }
}

/** Entries with all of their lines, in the order of the ids. */
export async function entriesOf(companyId: string, ids: string[]): Promise<LedgerEntry[]> {
  const byEntry = new Map<string, LedgerLineRow[]>(ids.map((id) => [id, []]))
  for (const line of await linesOfEntries(companyId, ids)) byEntry.get(line.entryId)?.push(line)
  return [...byEntry].map(([id, lines]) => ({ id, lines }))
}

/** Entries of the ledger that have a line of the filter, newest first. */
export async function listLedger(ctx: Context, query: Query): Promise<Page<LedgerEntry>> {
  requireScope(ctx, 'payments:read')
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const filter = await filterOf(ctx.companyId, query)
  const ids = await entryIdsOf(ctx.companyId, filter, before, query.limit + 1)
  const page = toPage(ids, query.limit, (id) => [id])
  return { data: await entriesOf(ctx.companyId, page.data), nextCursor: page.nextCursor }
}

async function* pages(companyId: string, filter: LedgerFilter): AsyncGenerator<string> {
  let before: string | undefined
  while (true) {
    const ids = await entryIdsOf(companyId, filter, before, exportedAtOnce)
    before = ids.at(-1)
    if (before === undefined) return
    const lines = (await entriesOf(companyId, ids)).flatMap((entry) => entry.lines)
    yield lines.map(lineOf).join('')
  }
}

const lineOf = (line: LedgerLineRow) =>
  csvLine([
    line.entryId,
    new Date(line.at).toISOString(),
    line.kind,
    line.account,
    decimalFromCents(line.debitCents).toFixed(2),
    decimalFromCents(line.creditCents).toFixed(2),
    line.agreementId,
    line.paymentId,
    line.simulated,
  ])

/** Every line of the filter's entries as CSV, newest entry first. */
export async function exportLedger(ctx: Context, query: Query): Promise<Response> {
  requireScope(ctx, 'payments:read')
  return csvResponse('aval-ledger.csv', columns, pages(ctx.companyId, await filterOf(ctx.companyId, query)))
}
