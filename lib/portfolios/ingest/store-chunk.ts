import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { isUniqueViolation } from '@/db/errors'
import type { Context } from '@/lib/platform/context'
import { entryTrial } from '../control/entry-trial'
import type { PersonSealer } from '../customers/person'
import { customerStamps, deleteCustomers, insertCustomers } from '../customers/repository'
import { debtsOfCustomers, deleteDebts, insertDebts } from '../debts/repository'
import { putOutcomes } from '../scoring/repository'
import type { Scorer } from '../scoring/scorer'
import { type CustomerPlan, planCustomers } from './plan-customers'
import { type DebtFlow, planDebts } from './plan-debts'
import type { IngestRow } from './read-row'
import { tellFlows } from './tell-flows'

/** Rows of one transaction; of one statement, after which other requests get their turn. */
export const chunkRows = 2_500
const statementRows = 250
const attempts = 4

/** Thrown when somebody changed a customer between preparing and writing. */
class CustomersMoved extends Error {}

export type ChunkRun = {
  sealer: PersonSealer
  scorer: Scorer
  /** Inside the transaction, before the rows: gives the portfolio's id. */
  portfolio: () => Promise<string>
}
export type StoredChunk = { accepted: number; updated: number; outcomes: number; left: string[]; flow: DebtFlow }

async function assertUnmoved(companyId: string, { customers }: CustomerPlan): Promise<void> {
  const stamps = await customerStamps(companyId, [...customers.keys()])
  const known = [...customers.values()].filter(({ before }) => before).length
  const same = stamps.every(({ id, refIndex, updatedAt }) => {
    const before = customers.get(refIndex)?.before
    return before?.id === id && before.updatedAt === updatedAt
  })
  if (!same || stamps.length !== known) throw new CustomersMoved()
}

async function inStatements<T>(rows: T[], write: (piece: T[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; start += statementRows) {
    await write(rows.slice(start, start + statementRows))
    await nextTurn()
  }
}

async function write(
  ctx: Context,
  rows: readonly IngestRow[],
  plan: CustomerPlan,
  run: ChunkRun,
): Promise<StoredChunk> {
  const { companyId } = ctx
  await assertUnmoved(companyId, plan)
  const portfolioId = await run.portfolio()
  const people = [...plan.customers.values()]
  const known = await debtsOfCustomers(
    companyId,
    people.flatMap(({ before }) => before?.id ?? []),
  )
  const rowsOfPeople = people.map(({ row }) => row)
  const trial = await entryTrial(companyId, rowsOfPeople, known)
  const debts = planDebts(ctx, rows, plan, known, { portfolioId, scorer: run.scorer, trial })
  const changed = people.filter(({ row, before }) => row !== before)
  await deleteCustomers(
    companyId,
    changed.flatMap(({ before }) => before?.id ?? []),
  )
  await deleteDebts(companyId, debts.replaced)
  await inStatements(
    changed.map(({ row }) => row),
    insertCustomers,
  )
  await inStatements(debts.rows, insertDebts)
  await putOutcomes(companyId, debts.outcomes)
  await tellFlows(ctx, debts.flows)
  const { updated, outcomes, left, flows } = debts
  const flow = flows.get(portfolioId) ?? { enteredDebts: 0, enteredCents: 0, leftCents: 0 }
  return { accepted: rows.length, updated, outcomes: outcomes.length, left, flow }
}

/**
 * Stores checked rows in one transaction: new customers and debts are added, known ones replaced under their own ids.
 * Prepared again when somebody else changed one of the customers meanwhile.
 */
export async function storeChunk(ctx: Context, rows: readonly IngestRow[], run: ChunkRun): Promise<StoredChunk> {
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planCustomers(ctx, rows, run.sealer)
    try {
      return await transaction(() => write(ctx, rows, plan, run))
    } catch (error) {
      const moved = error instanceof CustomersMoved || isUniqueViolation(error)
      if (!moved || attempt === attempts) throw error
    }
  }
}
