import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HeadRow } from '../../../read/repository'
import type { ActivityEntry } from '../activity'
import { CompanyHub } from '../company-hub'
import type { Place } from '../place'
import type { Source } from '../source'
import { keyOf, type Look, Viewer } from '../viewer'

const look: Look = { timeframe: '1h', simulated: false, locale: 'pt-BR' }
const start = Date.UTC(2026, 10, 22, 15, 0, 5)

/** A log in memory whose every entry a ticker shows. */
function memoryLog() {
  const reads = { head: 0, views: 0, activity: 0 }
  const log = { seq: 0, generation: 1 }
  const source: Source = {
    head: async () => {
      reads.head += 1
      return { ...log, companyId: 'comp_1', timeZone: 'UTC', updatedAt: 0 } as HeadRow
    },
    views: async (looks) => {
      reads.views += 1
      return looks.map((one) => ({ key: keyOf(one), figures: JSON.stringify({ total: log.seq }) }))
    },
    activity: async (_simulated, { after, upTo }, most) => {
      reads.activity += 1
      const all = Array.from({ length: upTo - after }, (_, i) => ({ seq: after + i + 1 }) as ActivityEntry)
      return { entries: all.slice(-most), truncated: all.length > most }
    },
  }
  return { reads, log, source }
}

type Frame = { id: string; total: number; activity: { seq: number }[]; truncated: boolean; skipped_frames: number }

/** Everything that can be read of a stream now. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>, frames = 20): Promise<Frame[]> {
  let text = ''
  for (let i = 0; i < frames; i += 1) {
    const read = await Promise.race([reader.read(), vi.advanceTimersByTimeAsync(0).then(() => undefined)])
    if (!read || read.done) break
    text += new TextDecoder().decode(read.value)
  }
  return text
    .split('\n\n')
    .filter((part) => part.startsWith('id: '))
    .map((part) => {
      const [, id = '', data = '{}'] = /^id: (\S+)\nevent: metrics\ndata: (.*)$/.exec(part) ?? []
      return { id, ...JSON.parse(data) }
    })
}

function open(hub: CompanyHub, cameFrom?: Place, at: Look = look) {
  const viewer = new Viewer(at, cameFrom, Date.now(), {
    wants: (one) => hub.wants(one),
    left: (one) => hub.leave(one),
  })
  hub.join(viewer)
  return viewer
}

beforeEach(() => void vi.useFakeTimers({ now: start, toFake: ['setInterval', 'clearInterval', 'Date'] }))
afterEach(() => void vi.useRealTimers())

describe('the hub of a company', () => {
  it('asks once a second however many watch, and for the figures only where the log moved', async () => {
    const { reads, log, source } = memoryLog()
    const hub = new CompanyHub(source)
    const viewers = Array.from({ length: 200 }, (_, i) =>
      open(hub, undefined, { ...look, timeframe: i % 2 ? '24h' : '1h' }),
    )
    await vi.advanceTimersByTimeAsync(0)
    for (const { stream } of viewers) void stream.pipeTo(new WritableStream())
    const first = { ...reads }
    expect(first.head).toBe(1)
    for (let second = 0; second < 10; second += 1) {
      if (second < 4) log.seq += 50
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect({ head: reads.head - first.head, views: reads.views - first.views, activity: reads.activity }).toEqual({
      head: 10,
      views: 4,
      activity: 4,
    })
    for (const viewer of viewers) viewer.close()
    expect(hub.size).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('shares the bytes of a frame among those who look at the same', async () => {
    const { source } = memoryLog()
    const hub = new CompanyHub(source)
    const readers = [open(hub), open(hub)].map(({ stream }) => stream.getReader())
    await vi.advanceTimersByTimeAsync(0)
    const values = await Promise.all(
      readers.map(async (reader) => [await reader.read(), await reader.read()][1]?.value),
    )
    expect(values[0]).toBe(values[1])
    hub.stop()
  })

  it('sends what came since, each once, to whoever comes back', async () => {
    const { log, source } = memoryLog()
    const hub = new CompanyHub(source)
    const gone = open(hub)
    const reader = gone.stream.getReader()
    await vi.advanceTimersByTimeAsync(0)
    log.seq = 3
    await vi.advanceTimersByTimeAsync(1_000)
    const before = await drain(reader)
    expect(before.flatMap(({ activity }) => activity.map(({ seq }) => seq))).toEqual([1, 2, 3])
    await reader.cancel()
    log.seq = 253
    await vi.advanceTimersByTimeAsync(1_500)
    const [generation, seq] = (before.at(-1)?.id ?? '').split('-').map(Number) as [number, number]
    const back = open(hub, { generation, seq })
    await vi.advanceTimersByTimeAsync(0)
    const missed = await drain(back.stream.getReader())
    expect(missed.map(({ id }) => id)).toEqual(['1-103', '1-203', '1-253'])
    expect(missed.flatMap(({ activity }) => activity.map((entry) => entry.seq))).toEqual(
      Array.from({ length: 250 }, (_, i) => i + 4),
    )
    hub.stop()
  })

  it('says so where more happened than it lists, and takes a place of another log for none', async () => {
    const { log, source } = memoryLog()
    log.seq = 5_000
    const hub = new CompanyHub(source)
    const long = open(hub, { generation: 1, seq: 10 })
    const foreign = open(hub, { generation: 1, seq: 9_000 })
    await vi.advanceTimersByTimeAsync(0)
    const [first, ...rest] = await drain(long.stream.getReader())
    expect(first?.truncated).toBe(true)
    expect(rest.every(({ truncated }) => !truncated)).toBe(true)
    const [fresh] = await drain(foreign.stream.getReader())
    expect([fresh?.id, fresh?.activity, fresh?.truncated]).toEqual(['1-5000', [], false])
    hub.stop()
  })

  it('sends a reader who is too slow nothing, then the latest state with what it missed', async () => {
    const { log, source } = memoryLog()
    const hub = new CompanyHub(source)
    const slow = open(hub)
    await vi.advanceTimersByTimeAsync(0)
    for (let second = 0; second < 30; second += 1) {
      log.seq += 2
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(slow.skipped).toBeGreaterThan(20)
    const frames = await drain(slow.stream.getReader())
    expect(frames.length).toBeLessThan(8)
    expect(frames.at(-1)).toMatchObject({ id: '1-60', total: 60 })
    expect(frames.at(-1)?.skipped_frames).toBeGreaterThan(20)
    expect(frames.flatMap(({ activity }) => activity.map(({ seq }) => seq))).toEqual(
      Array.from({ length: 60 }, (_, i) => i + 1),
    )
    hub.stop()
  })

  it('looks at once when this process appended, yet never twice a second', async () => {
    const { reads, log, source } = memoryLog()
    const hub = new CompanyHub(source)
    open(hub)
    await vi.advanceTimersByTimeAsync(1_400)
    log.seq += 1
    const before = reads.views
    hub.poke()
    await vi.advanceTimersByTimeAsync(0)
    expect(reads.views).toBe(before + 1)
    for (let i = 0; i < 20; i += 1) {
      log.seq += 1
      hub.poke()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(reads.views).toBeLessThanOrEqual(before + 2)
    hub.stop()
  })

  it('ends a stream whose reader has been gone for a minute, and every stream after a while', async () => {
    const { log, source } = memoryLog()
    const hub = new CompanyHub(source)
    const stuck = open(hub)
    for (let second = 0; second < 100; second += 1) {
      log.seq += 1
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(stuck.isOpen).toBe(false)
    const idle = open(hub)
    const reader = idle.stream.getReader()
    for (let minute = 0; minute < 21; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000)
      await drain(reader)
    }
    expect(idle.isOpen).toBe(false)
    expect(hub.size).toBe(0)
  })
})
