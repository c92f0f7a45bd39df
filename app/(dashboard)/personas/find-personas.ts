import type { Names, PreviewCustomer } from '@/components/personas/lib/types'
import {
  type ExperimentReply,
  listExperiments,
  listPersonas,
  listPersonaVersions,
  type PersonaReply,
  type PersonasReply,
  type PersonaVersionReply,
  serializeExperiment,
  serializePersonas,
  serializePersonaVersion,
} from '@/lib/conversations'
import { listActors } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { listCustomers } from '@/lib/portfolios'

const dayMs = 86_400_000
const shownVersions = 30
const shownSplits = 10
const shownCustomers = 30

export const rangeDays = [7, 30, 90] as const
export type RangeDays = (typeof rangeDays)[number]

export type FoundPersonas = {
  all: PersonasReply
  chosen: PersonaReply
  versions: PersonaVersionReply[]
  experiments: ExperimentReply[]
  /** Names of people and tokens by id; empty for those who may not read the trail. */
  names: Names
  customers: PreviewCustomer[]
}

/** People a preview may be tried on: the debts worth most first; nobody for those who may not see customers. */
async function previewCustomers(ctx: Context): Promise<PreviewCustomer[]> {
  if (!ctx.scopes.has('portfolios:read')) return []
  const { data } = await listCustomers(ctx, { limit: shownCustomers })
  const lines = data.filter(({ customer }) => customer.erasedAt === 0)
  const days = new Map(
    lines.map(({ customer, debt }) => [customer.id, { name: customer.name, days: debt.overdueDays }]),
  )
  return [...days].map(([id, rest]) => ({ id, ...rest }))
}

/** The ten with their figures, and all about the one that is looked at. */
export async function findPersonas(ctx: Context, number: number, days: RangeDays): Promise<FoundPersonas> {
  const to = ctx.now()
  const [all, versions, splits, customers] = await Promise.all([
    listPersonas(ctx, { from: to - days * dayMs, to }),
    listPersonaVersions(ctx, String(number), { limit: shownVersions }),
    listExperiments(ctx, String(number), { limit: shownSplits }),
    previewCustomers(ctx),
  ])
  const told = serializePersonas(all)
  const chosen = told.data.find((one) => one.number === number)
  if (!chosen) throw new Error(`no persona ${number}`)
  const ids = [...new Set(versions.data.map(({ row }) => row.actorId))]
  const actors = ctx.scopes.has('audit:read') ? await listActors(ctx, ids) : []
  return {
    all: told,
    chosen,
    versions: versions.data.map(serializePersonaVersion),
    experiments: splits.data.map(serializeExperiment),
    names: Object.fromEntries(actors.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name])),
    customers,
  }
}
