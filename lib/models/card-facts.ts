import type { Context } from '@/lib/platform/context'
import type { CardFacts } from './card/facts'
import { fixedColumns } from './core/fixed-columns'
import type { ModelDetail } from './get-model'
import { getSegments } from './get-segments'
import { loadReference } from './load-parts'
import { serializeModel } from './serialize'
import { serializeSegments } from './serialize-figures'

const shownColumns = 12

/** Columns that group people or orders: categories, yes/no, and who the customer is (age, sex, marital status …). */
function groupingColumns({ learned }: ModelDetail): string[] {
  const personal = new Set(fixedColumns(learned.features.map(({ name }) => name)))
  const grouping = learned.features.filter(({ name, type }) => type !== 'number' || personal.has(name))
  const first = grouping.filter(({ name }) => personal.has(name))
  const others = grouping.filter(({ name }) => !personal.has(name))
  return [...first, ...others].slice(0, shownColumns).map(({ name }) => name)
}

/** What the card of a version tells, figures by group included. */
export async function cardFacts(ctx: Context, detail: ModelDetail): Promise<CardFacts> {
  const { id } = detail.row
  const segments: CardFacts['segments'] = []
  for (const column of groupingColumns(detail)) {
    segments.push(serializeSegments(await getSegments(ctx, id, { column }), ctx.locale))
  }
  const reference = await loadReference(ctx.companyId, id)
  return { model: serializeModel(detail, ctx.locale), segments, reference }
}
