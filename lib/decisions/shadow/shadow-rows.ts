import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { type DecisionView, openDecision } from '../view'
import { countShadows, type ShadowCount, type ShadowFilter, type ShadowRow, shadowRowsBefore } from './repository'

export type { ShadowCount, ShadowFilter, ShadowRow }
export type ShadowView = { shadow: ShadowRow; decision: DecisionView }

/** A page of a challenger's answers beside the live decisions, opened, newest first. */
export async function shadowRows(
  companyId: string,
  challengerId: string,
  filter: ShadowFilter,
  asked: PageInput,
): Promise<Page<ShadowView>> {
  const before = asked.cursor ? decodeCursor(asked.cursor, 'number', 'string') : undefined
  const rows = await shadowRowsBefore(companyId, challengerId, filter, before, asked.limit + 1)
  const page = toPage(rows, asked.limit, ({ shadow }) => [shadow.at, shadow.decisionId])
  const open = async ({ shadow, decision }: (typeof rows)[number]) => ({
    shadow,
    decision: await openDecision(decision),
  })
  return { data: await Promise.all(page.data.map(open)), nextCursor: page.nextCursor }
}

/** How often champion and challenger gave which answers, with what outcome and with which of the challenger's faults. */
export const shadowCounts = (
  companyId: string,
  challengerId: string,
  filter: ShadowFilter = {},
): Promise<ShadowCount[]> => countShadows(companyId, challengerId, filter)
