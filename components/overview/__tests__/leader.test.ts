import { describe, expect, it } from 'vitest'
import { shareEnd, standingOf } from '../lower/core/leader'
import { fullOverview, rated } from './fixture'

const of = (hits: number, n: number, name = `${hits}/${n}`) => ({ ...rated(hits, n), name })

describe('who leads', () => {
  it('is said when the first interval clears every other, with how many times the next it is', () => {
    const standing = standingOf(fullOverview.channels)
    expect(standing).toMatchObject({ kind: 'leads', first: { value: 'whatsapp' }, next: { value: 'sms' } })
    expect('times' in standing && standing.times).toBeCloseTo(2.185, 3)
  })
  it('is not said when intervals touch', () => {
    expect(standingOf(fullOverview.personas).kind).toBe('unclear')
    expect(standingOf([of(50, 100), of(48, 100)]).kind).toBe('unclear')
  })
  it('says who trails when nobody leads', () => {
    const [a, b, c] = [of(50, 100, 'a'), of(48, 100, 'b'), of(10, 100, 'c')]
    expect(standingOf([a, b, c])).toEqual({ kind: 'trails', last: c })
  })
  it('leaves small groups out on both sides', () => {
    expect(standingOf([of(40, 40), of(400, 1_000), of(100, 1_000)])).toMatchObject({
      kind: 'leads',
      first: { n: 1_000 },
    })
    expect(standingOf([of(40, 40), of(100, 1_000)]).kind).toBe('few')
  })
  it('has nothing to compare with one group or none', () => {
    expect(standingOf([of(1, 2), of(0, 0)])).toMatchObject({ kind: 'only', first: { name: '1/2' } })
    expect(standingOf([of(0, 0)]).kind).toBe('none')
    expect(standingOf([]).kind).toBe('none')
  })
  it('survives a next that nobody paid', () => {
    expect(standingOf([of(90, 100), of(0, 100)])).toMatchObject({ kind: 'leads', times: Number.POSITIVE_INFINITY })
  })
})

describe('the end of the axis', () => {
  it('is a whole tenth over rates and over the intervals of large groups', () => {
    expect(shareEnd(fullOverview.channels)).toBe(0.5)
    expect(shareEnd([of(1, 3)])).toBe(0.4)
    expect(shareEnd([of(300, 1_000)])).toBe(0.4)
    expect(shareEnd([])).toBe(0.1)
    expect(shareEnd([of(100, 100)])).toBe(1)
  })
})
