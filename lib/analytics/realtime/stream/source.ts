import { singleton } from '@/lib/platform/singleton'
import { findHead, type HeadRow } from '../../read/repository'
import { serializeRealtime } from '../contract'
import { figuresOf } from '../figures'
import { openAlertsOf } from '../open-alerts'
import { readWindows } from '../read-windows'
import { windowOf } from '../window'
import { type Activity, activityBetween } from './activity'
import type { View } from './frames'
import { keyOf, type Look } from './viewer'

/** What a hub asks of the store. Each call is counted, so that it can be told how few they are. */
export type Source = {
  head: () => Promise<HeadRow | undefined>
  /** The figures of everything that is looked at, of one kind (real or simulated), in one statement. */
  views: (looks: readonly Look[], head: HeadRow | undefined, at: number) => Promise<View[]>
  activity: (simulated: boolean, between: { after: number; upTo: number }, most: number) => Promise<Activity>
}

/** Questions put to the store by every hub of this process. */
export const streamReads = singleton('metrics-stream-reads', () => ({ head: 0, figures: 0, activity: 0 }))

async function viewsOf(companyId: string, looks: readonly Look[], head: HeadRow | undefined, at: number) {
  const simulated = looks[0]?.simulated ?? false
  const timeframes = [...new Set(looks.map(({ timeframe }) => timeframe))]
  const windows = timeframes.map((timeframe) => windowOf(timeframe, at))
  const read = await readWindows(companyId, simulated, windows, at, head)
  const alerts = await openAlertsOf(companyId, simulated)
  const figures = timeframes.map((timeframe, place) => {
    const sums = read.windows[place] as (typeof read.windows)[0]
    const { seq, generation } = read
    return figuresOf({ timeframe, simulated, at, seq, generation, alerts, ...sums })
  })
  return looks.flatMap((look) => {
    const own = figures.find(({ timeframe }) => timeframe === look.timeframe)
    return own ? [{ key: keyOf(look), figures: JSON.stringify(serializeRealtime(own, look.locale)) }] : []
  })
}

/** The company's log and roll-ups. */
export const storedSource = (companyId: string): Source => ({
  head: () => {
    streamReads.head += 1
    return findHead(companyId)
  },
  views: (looks, head, at) => {
    streamReads.figures += 1
    return viewsOf(companyId, looks, head, at)
  },
  activity: (simulated, between, most) => {
    streamReads.activity += 1
    return activityBetween(companyId, simulated, between, most)
  },
})
