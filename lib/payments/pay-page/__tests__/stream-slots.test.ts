import { describe, expect, it } from 'vitest'
import { mostOfLink, mostOfProcess, type StreamSlots, takeStreamSlot } from '../stream-slots'

/** Opens streams that close when their place goes to another, and tells which did. */
function streams() {
  const slots: StreamSlots = new Map()
  const ended: string[] = []
  const open = (linkId: string, name: string) => {
    const place: { leave?: (() => void) | undefined } = {}
    place.leave = takeStreamSlot(slots, linkId, () => {
      ended.push(name)
      place.leave?.()
    })
    return place.leave
  }
  return { slots, ended, open }
}

describe('places of streams', () => {
  it('are four a link: a fifth ends the oldest', () => {
    const { slots, ended, open } = streams()
    for (let n = 0; n < mostOfLink + 2; n += 1) expect(open('one', `s${n}`)).toBeDefined()
    expect(ended).toEqual(['s0', 's1'])
    expect(slots.get('one')).toHaveLength(mostOfLink)
  })
  it('come back when a stream ends', () => {
    const { slots, open } = streams()
    const leave = open('one', 'a')
    leave?.()
    leave?.()
    expect(slots.size).toBe(0)
  })
  it('go round where the process is full: who has several gives one up, who has one keeps it', () => {
    const { ended, open } = streams()
    for (let n = 0; n < mostOfProcess - mostOfLink; n += 1) open(`link${n}`, `l${n}`)
    for (let n = 0; n < mostOfLink; n += 1) open('many', `m${n}`)
    for (let n = 0; n < mostOfLink - 1; n += 1) expect(open(`new${n}`, `n${n}`)).toBeDefined()
    expect(ended).toEqual(['m0', 'm1', 'm2'])
    expect(open('late', 'late')).toBeUndefined()
  })
})
