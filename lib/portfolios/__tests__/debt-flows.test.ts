import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtors, portfolioBody } from '@/tests/support/debtors'
import { creditDebt } from '../debts/credit-debt'
import { ingestPortfolio } from '../ingest/ingest-portfolio'
import { eraseCustomer } from '../privacy/erase-customer'

useTestDatabase()
beforeAll(() =>
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'financeiro@exemplo.com.br',
    document: null,
  })),
)

type Row = Record<string, unknown>
const ingest = async (ctx: Context, rows: Row[], source: string): Promise<string> => {
  const body = { ...portfolioBody(rows as never), data_source: source }
  const sent = new Blob([JSON.stringify(body)]).stream()
  return (await ingestPortfolio(ctx, { query: { on_error: 'keep' }, body: sent, contentType: '' })).portfolioId
}

/** What was told of each portfolio so far, summed. */
async function told({ companyId }: Context): Promise<Record<string, [debts: number, entered: number, left: number]>> {
  const { outbox } = tables
  const of = and(eq(outbox.companyId, companyId), eq(outbox.type, 'portfolio.debts_changed'))
  const sums: Record<string, [number, number, number]> = {}
  for (const { payload } of await db().select().from(outbox).where(of)) {
    const { portfolio_id: id, entered_debts: debts, entered_cents: entered, left_cents: left } = payload as Row
    const before = sums[String(id)] ?? [0, 0, 0]
    sums[String(id)] = [before[0] + Number(debts), before[1] + Number(entered), before[2] + Number(left)]
  }
  return sums
}

it('tells what entered and left, nothing for the same again, and takes a debt that moves along', async () => {
  const ctx = testContext(newId('company'))
  const rows = debtors(3).map((row, place) => ({ ...row, overdue_amount: 100 * (place + 1) })) as Row[]
  const first = await ingest(ctx, rows, 'erp')
  expect(await told(ctx)).toEqual({ [first]: [3, 60_000, 0] })
  await ingest(ctx, rows, 'erp')
  expect(await told(ctx)).toEqual({ [first]: [3, 60_000, 0] })
  // One grew, one shrank, one was settled elsewhere.
  const changed = rows.map((row, place) => ({ ...row, overdue_amount: [150, 120, 0][place] }))
  await ingest(ctx, changed, 'erp')
  expect(await told(ctx)).toEqual({ [first]: [3, 65_000, 38_000] })
  const second = await ingest(ctx, changed.slice(0, 1), 'crm')
  const now = await told(ctx)
  expect(now[second]).toEqual([1, 15_000, 0])
  expect(now[first]).toEqual([2, 50_000, 38_000])
})

it('tells what leaves with a person who is erased, but not what was paid here, and no sum twice', async () => {
  const ctx = testContext(newId('company'))
  const rows = debtors(3).map((row, place) => ({ ...row, overdue_amount: 100 * (place + 1) })) as Row[]
  const portfolio = await ingest(ctx, rows, 'erp')
  const debts = await db().select().from(tables.debts).where(eq(tables.debts.companyId, ctx.companyId))
  const [erased] = debts.filter(({ overdueCents }) => overdueCents === 30_000)
  if (!erased) throw new Error('no debt')
  await creditDebt(ctx.companyId, erased.id, 4_000)
  await eraseCustomer(ctx, { id: erased.customerId, reason: 'pedido' })
  expect(await told(ctx)).toEqual({ [portfolio]: [3, 60_000, 26_000] })
  const rest = rows.filter((row) => row['overdue_amount'] !== 300)
  await ingest(ctx, rest, 'erp')
  expect(await told(ctx)).toEqual({ [portfolio]: [3, 60_000, 26_000] })
})
