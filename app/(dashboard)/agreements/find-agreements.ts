import type { AgreementLine } from '@/components/payments/types'
import { agreementStates } from '@/db/constants/payments'
import { type AgreementsSummary, listAgreementLines, summarizeAgreements } from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const rowsOnPage = 25

export const agreementViews = ['all', 'today', 'overdue', ...agreementStates] as const
export type AgreementView = (typeof agreementViews)[number]

type Query = Record<string, string | string[] | undefined>
export type AgreementsQuery = { view: AgreementView; find?: string; cursor?: string; simulated: boolean }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() || undefined

/** The address's parameters; what is unknown counts as not said. */
export function readQuery(query: Query): AgreementsQuery {
  const find = one(query['find'])?.slice(0, 100)
  const cursor = one(query['cursor'])?.slice(0, 400)
  return {
    view: agreementViews.find((name) => name === one(query['view'])) ?? 'all',
    simulated: one(query['simulated']) === 'true',
    ...(find !== undefined && { find }),
    ...(cursor !== undefined && { cursor }),
  }
}

export type FoundAgreements = {
  summary: AgreementsSummary
  page: { data: AgreementLine[]; nextCursor: string | null }
}

/** A cursor that this product did not make shows the newest page instead of a fault. */
async function findPage(ctx: Context, { view, find, cursor, simulated }: AgreementsQuery) {
  const state = agreementStates.find((name) => name === view)
  const asked = { simulated, limit: rowsOnPage, find, state, overdue: view === 'overdue', today: view === 'today' }
  try {
    return await listAgreementLines(ctx, { ...asked, cursor })
  } catch (fault) {
    if (cursor === undefined || !isAppError(fault)) throw fault
    return listAgreementLines(ctx, asked)
  }
}

/** One page of agreements and what all of them still owe. */
export async function findAgreements(ctx: Context, query: AgreementsQuery): Promise<FoundAgreements> {
  const [summary, page] = await Promise.all([
    summarizeAgreements(ctx, { simulated: query.simulated }),
    findPage(ctx, query),
  ])
  return { summary, page }
}
