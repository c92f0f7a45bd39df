import { setImmediate as nextTurn } from 'node:timers/promises'
import { log } from '@/lib/platform/log'
import { floorTo, minuteMs } from '../../core/spans'
import type { HeadRow } from '../../read/repository'
import { type Activity, mostEntries, mostMissed } from './activity'
import { framesTo, type View } from './frames'
import type { Place } from './place'
import type { Source } from './source'
import { keyOf, type Look, type Viewer } from './viewer'

export const lookEveryMs = 1_000
const beatEveryMs = 15_000
/** One who reads nothing for so long is gone. */
const mostStuckMs = 60_000
/** A stream ends after this, and up to `spreadMs` later, and its reader comes back. */
const mostOpenMs = 900_000
/** Streams opened together end apart from each other: after 15 to 20 minutes. */
const spreadMs = 300_000
/** Viewers that are served before others get a turn. */
const atOnce = 200

/**
 * The viewers of one company. While there are any it reads the head of the log once a second; only where that moved, or
 * a window slid, it reads the figures: once for everybody and every timeframe.
 */
export class CompanyHub {
  readonly #source: Source
  readonly #now: () => number
  readonly #viewers = new Set<Viewer>()
  #views = new Map<string, View>()
  /** By what is looked at and from where; made anew whenever the place moves. */
  #frames = new Map<string, Uint8Array[]>()
  #activity = new Map<string, Promise<Activity>>()
  #head: HeadRow | undefined
  #place: Place | undefined
  #minute = 0
  #lookedAt = 0
  #movedAt = 0
  #isLooking = false
  #turn: Promise<void> = Promise.resolve()
  #timers: NodeJS.Timeout[] = []

  constructor(source: Source, now: () => number = Date.now) {
    this.#source = source
    this.#now = now
  }

  get size(): number {
    return this.#viewers.size
  }

  /** Gives a viewer its first frame at once, with what it missed since it was here last. */
  join(viewer: Viewer): void {
    if (this.#viewers.size === 0) this.#start()
    this.#viewers.add(viewer)
    this.#run(async () => {
      try {
        await this.#welcome(viewer)
      } catch (err) {
        viewer.close()
        throw err
      }
    })
  }

  leave(viewer: Viewer): void {
    this.#viewers.delete(viewer)
    if (this.#viewers.size === 0) this.stop()
  }

  /** A reader that was too slow for a frame has read: it gets the latest state. */
  wants(viewer: Viewer): void {
    this.#run(() => this.#give(viewer, mostEntries))
  }

  /** This process appended to the log: looks at once, unless it did less than a second ago. */
  poke(): void {
    if (this.#now() - this.#movedAt < lookEveryMs) return
    this.#timers[0]?.refresh()
    this.#tick()
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#timers = []
  }

  #start(): void {
    const looking = setInterval(() => this.#tick(), lookEveryMs).unref()
    this.#timers = [looking, setInterval(() => this.#beat(), beatEveryMs).unref()]
  }

  /** One after the other, so that what is being sent does not move meanwhile. */
  #run(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch((err: unknown) => {
      log().warn({ err }, 'metrics stream could not be served; it is tried again')
    })
  }

  #tick(): void {
    if (this.#isLooking) return
    this.#isLooking = true
    this.#run(async () => {
      try {
        if (this.#viewers.size > 0) await this.#look()
      } finally {
        this.#isLooking = false
      }
    })
  }

  async #look(): Promise<void> {
    const now = this.#now()
    const head = await this.#source.head()
    this.#lookedAt = now
    this.#head = head
    const place = { generation: head?.generation ?? 0, seq: head?.seq ?? 0 }
    const moved = place.seq !== this.#place?.seq || place.generation !== this.#place.generation
    const minute = floorTo(now, minuteMs)
    if (!moved && minute === this.#minute) return
    this.#views = await this.#read([...this.#viewers].map(({ look }) => look))
    this.#place = place
    this.#minute = minute
    this.#movedAt = now
    this.#frames = new Map()
    this.#activity = new Map()
    let served = 0
    for (const viewer of this.#viewers) {
      if (viewer.after === undefined) continue
      await this.#give(viewer, mostEntries)
      served += 1
      if (served % atOnce === 0) await nextTurn()
    }
  }

  /** The figures of these looks, one question for the real and one for the simulated. */
  async #read(looks: readonly Look[]): Promise<Map<string, View>> {
    const views: View[] = []
    for (const simulated of [false, true]) {
      const own = distinct(looks.filter((look) => look.simulated === simulated))
      if (own.length > 0) views.push(...(await this.#source.views(own, this.#head, this.#now())))
    }
    return new Map(views.map((view) => [view.key, view]))
  }

  async #welcome(viewer: Viewer): Promise<void> {
    const isStale = this.#place === undefined || this.#now() - this.#lookedAt > lookEveryMs
    const isAhead = (viewer.cameFrom?.seq ?? 0) > (this.#place?.seq ?? 0)
    if (isStale || isAhead) await this.#look()
    if (!this.#views.has(viewer.key)) {
      for (const [key, view] of await this.#read([viewer.look])) this.#views.set(key, view)
    }
    const seq = this.#place?.seq ?? 0
    // A place that the log has not reached is of another log: then there is nothing to resume.
    const from = viewer.cameFrom?.seq ?? seq
    viewer.after = Math.min(from, seq)
    await this.#give(viewer, mostMissed)
  }

  /** Brings a viewer to where the hub is, or notes that it is too slow. */
  async #give(viewer: Viewer, most: number): Promise<void> {
    const place = this.#place
    const view = this.#views.get(viewer.key)
    if (!viewer.isOpen || !place || !view || viewer.after === undefined) return
    if (!viewer.isReady) return viewer.skip(this.#now())
    const { after, skipped } = viewer
    const name = `${viewer.key}|${after}|${skipped}|${most}`
    const frames =
      this.#frames.get(name) ?? framesTo(place, view, await this.#activityFor(viewer, place, most), skipped)
    this.#frames.set(name, frames)
    viewer.give(frames)
    viewer.after = place.seq
    viewer.skipped = 0
  }

  #activityFor({ after = 0, look }: Viewer, { seq }: Place, most: number): Promise<Activity> {
    if (after === seq) return Promise.resolve({ entries: [], truncated: false })
    const name = `${look.simulated}|${after}|${most}`
    const activity = this.#activity.get(name) ?? this.#source.activity(look.simulated, { after, upTo: seq }, most)
    this.#activity.set(name, activity)
    return activity
  }

  #beat(): void {
    const now = this.#now()
    let place = 0
    for (const viewer of [...this.#viewers]) {
      place += 1
      const isStuck = viewer.stuckSince > 0 && now - viewer.stuckSince > mostStuckMs
      const isOld = now - viewer.openedAt > mostOpenMs + ((place * 977) % spreadMs)
      if (isStuck || isOld) viewer.close()
      else viewer.beat()
    }
  }
}

const distinct = (looks: readonly Look[]): Look[] => [...new Map(looks.map((look) => [keyOf(look), look])).values()]
