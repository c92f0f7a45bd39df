import { timeZoneOf } from '@/lib/platform/time-zone'
import type { Measures } from '../core/measures'
import { type Span, spansOf } from '../core/spans'
import { midnightsBetween } from '../read/midnights'
import { type Sums, summed, sumOf, type Window } from '../read/read-sums'
import { findHead, type HeadRow, type RollupRow, rollupsOf } from '../read/repository'

export type WindowSums = { sums: Sums; ever: Measures }
export type WindowsRead = Pick<HeadRow, 'seq' | 'generation'> & { windows: WindowSums[] }

const inSpan = ({ grain, bucket }: RollupRow) => {
  return (span: Span) => span.grain === grain && bucket >= span.from && bucket < span.to
}

/**
 * Sums of the whole company by channel and segment over several windows, in one statement however many they are, and
 * of everything there ever was. The figures hold the log's place `seq` at least.
 */
export async function readWindows(
  companyId: string,
  simulated: boolean,
  windows: readonly Window[],
  known?: HeadRow,
): Promise<WindowsRead> {
  const head = known ?? (await findHead(companyId))
  const zone = head?.timeZone ?? (await timeZoneOf(companyId))
  const spans = windows.map(({ from, to }) => spansOf(from, to, midnightsBetween(zone, from, to)))
  const slice = { simulated, scope: '', dimensions: ['all', 'channel', 'segment'] as const }
  const rows = await rollupsOf(companyId, slice, spans.flat(), { ever: true })
  const ever = sumOf(summed(rows.filter(({ grain }) => grain === 'ever')))
  return {
    seq: head?.seq ?? 0,
    generation: head?.generation ?? 0,
    windows: spans.map((own) => ({ ever, sums: summed(rows.filter((row) => own.some(inSpan(row)))) })),
  }
}
