import { timeZoneOf } from '@/lib/platform/time-zone'
import type { Measures } from '../core/measures'
import { inSpans, readable, type Sums, summed, sumOf, type Window } from '../read/read-sums'
import { findHead, type HeadRow, rollupsOf } from '../read/repository'

/** `window`: that was read, wider than the one asked for where an end of it is not kept any more. */
export type WindowSums = { window: Window; sums: Sums; ever: Measures }
export type WindowsRead = Pick<HeadRow, 'seq' | 'generation'> & { windows: WindowSums[] }

/**
 * Sums of the whole company by channel and segment over several windows, in one statement however many they are, and
 * of everything there ever was. The figures hold the log's place `seq` at least.
 * @param now UTC ms
 */
export async function readWindows(
  companyId: string,
  simulated: boolean,
  windows: readonly Window[],
  now: number,
  known?: HeadRow,
): Promise<WindowsRead> {
  const head = known ?? (await findHead(companyId))
  const zone = head?.timeZone ?? (await timeZoneOf(companyId))
  const read = windows.map((window) => readable(zone, window, now))
  const slice = { simulated, scope: '', dimensions: ['all', 'channel', 'segment'] as const }
  const all = read.flatMap(({ spans }) => spans)
  const rows = await rollupsOf(companyId, slice, all, { ever: true })
  const ever = sumOf(summed(rows.filter(({ grain }) => grain === 'ever')))
  return {
    seq: head?.seq ?? 0,
    generation: head?.generation ?? 0,
    windows: read.map(({ window, spans }) => ({
      window,
      ever,
      sums: summed(rows.filter(inSpans(spans))),
    })),
  }
}
