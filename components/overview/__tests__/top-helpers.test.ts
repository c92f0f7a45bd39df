import { describe, expect, it } from 'vitest'
import { changeOf, differenceOf } from '../core/change'
import { moneyUnitOf, spread, ticksOf } from '../core/chart-scale'
import { readViews, withView, writeViews } from '../core/kept-views'
import { biggestLoss } from '../core/loss'
import { paymentsHref } from '../core/payments-href'
import { recoveryNote } from '../core/recovery-note'
import { sparkPath } from '../core/sparkline'
import { hrefOf, recordOf, type StoredEvent, shortId, withNewer } from '../ticker/entry'
import { daysOf, queryOf, searchOf, type View } from '../view'
import { fullOverview, rated } from './fixture'

describe('a change', () => {
  it('is one only where the intervals do not touch', () => {
    expect(changeOf(rated(500, 1_000), rated(300, 1_000))).toMatchObject({ kind: 'up' })
    expect(changeOf(rated(300, 1_000), rated(500, 1_000))).toMatchObject({ kind: 'down' })
    expect(changeOf(rated(5, 10), rated(3, 10))).toMatchObject({ kind: 'unclear' })
    expect(changeOf(rated(5, 10), rated(0, 0))).toEqual({ kind: 'none' })
    expect(changeOf(rated(5, 10), null)).toEqual({ kind: 'none' })
  })
  it('of a figure without an interval begins at what is worth a word', () => {
    expect(differenceOf(0.26, 0.24, 0.001)).toMatchObject({ kind: 'up' })
    expect(differenceOf(1_200, 1_230, 50)).toEqual({ kind: 'unclear', by: -30 })
    expect(differenceOf(null, 3, 1)).toEqual({ kind: 'none' })
  })
})

it('the biggest loss is the longest step down, the first of equals', () => {
  const funnel = [10, 6, 5, 1, 1].map((conversations, place) => ({ stage: `s${place}`, conversations }))
  expect(biggestLoss(funnel)).toEqual({ stage: 's1', lost: 4 })
  expect(biggestLoss([{ stage: 'all', conversations: 3 }])).toBeNull()
})

describe('the chart', () => {
  it('tells money in the unit that reads best', () => {
    expect([999, 50_000, 2_000_000].map((most) => moneyUnitOf(most).name)).toEqual(['reais', 'thousands', 'millions'])
  })
  it('keeps labels apart, in order and above the bottom', () => {
    expect(spread([50, 52, 90], 15, 200)).toEqual([50, 65, 90])
    expect(spread([195, 198], 15, 200)).toEqual([185, 200])
    expect(spread([], 15, 200)).toEqual([])
  })
  it('names few buckets, the last only where it stands clear', () => {
    expect(ticksOf(30, 8)).toEqual([0, 4, 8, 12, 16, 20, 24, 28])
    expect(ticksOf(7, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(ticksOf(24, 7)).toEqual([0, 4, 8, 12, 16, 20, 23])
  })
  it('a sparkline bridges gaps and needs two values', () => {
    expect(sparkPath([null, 1, null], 72, 24)).toBeNull()
    expect(sparkPath([0, null, 10], 72, 24)).toEqual({ d: 'M3 21L69 3', x: 69, y: 3 })
    expect(sparkPath([5, 5], 72, 24)).toMatchObject({ y: 12 })
  })
})

it.each([
  [null, 'recovery.of'],
  [1, 'recovery.of'],
  [2.5, 'recovery.beyond'],
])('a recovery rate of %s is told as %s', (rate, note) => {
  expect(recoveryNote(rate)).toBe(note)
})

describe('the address', () => {
  const view: View = {
    range: 'custom',
    from: '2026-11-02',
    to: '2026-11-08',
    portfolio_id: null,
    simulated: null,
    compare: true,
  }
  it('asks the API the same question', () => {
    expect(searchOf(queryOf(view, true, Date.UTC(2026, 10, 9)))).toBe(
      'range=custom&from=2026-11-02&to=2026-11-08&simulated=true&compare=true',
    )
  })
  it.each([
    ['the wrong way round', { from: '2026-11-08', to: '2026-11-02' }],
    ['no days', { from: 'x', to: null }],
    ['before the log', { from: '1990-01-01', to: '1990-01-31' }],
    ['to come', { from: '2027-11-01', to: '2027-11-08' }],
    ['too long', { from: '2020-01-01', to: '2026-01-01' }],
  ])('a custom range %s is the month', (_, days) => {
    expect(queryOf({ ...view, ...days }, false)).toEqual({ range: 'month', simulated: 'false', compare: 'true' })
  })
  it('counts both ends', () => expect(daysOf({ from: '2026-02-28', to: '2026-03-01' })).toBe(2))
  it('leads to the receipts of the same days of the company’s clock', () => {
    expect(paymentsHref(fullOverview)).toBe('/payments?from=2026-11-01&to=2026-11-19')
    expect(paymentsHref({ ...fullOverview, portfolio_id: 'port_1', simulated: true })).toBe(
      '/payments?from=2026-11-01&to=2026-11-19&portfolio_id=port_1&simulated=true',
    )
  })
})

describe('kept views', () => {
  it('are read back, one a name, the newest first', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    const views = withView(withView(withView([], { name: 'a', search: '?1' }), { name: 'b', search: '' }), {
      name: 'a',
      search: '?2',
    })
    expect(writeViews(storage, views)).toBe(true)
    expect(readViews(storage)).toEqual([
      { name: 'a', search: '?2' },
      { name: 'b', search: '' },
    ])
  })
  it('what is not ours, or is not kept, is none', () => {
    expect(readViews({ getItem: () => '{"x":1}' })).toEqual([])
    expect(readViews({ getItem: () => 'no json' })).toEqual([])
    const full = () => {
      throw new Error('full')
    }
    expect(writeViews({ setItem: full }, [])).toBe(false)
  })
})

describe('the ticker', () => {
  const event = (id: string, minute: number, type: StoredEvent['event_type'] = 'payment_confirmed'): StoredEvent => ({
    event_id: id,
    event_type: type,
    timestamp: `2026-11-22T16:${String(minute).padStart(2, '0')}:00.000Z`,
    session_id: null,
    customer_id: null,
    channel: null,
    amount: null,
  })
  it('shows each once, newest first, only what it tells', () => {
    const told = withNewer([], [event('a', 1), event('b', 3), event('m', 4, 'message_received'), event('a', 1)], 2)
    expect(told.map(({ event_id: id }) => id)).toEqual(['b', 'a'])
    expect(withNewer(told, [event('c', 5)], 2).map(({ event_id: id }) => id)).toEqual(['c', 'b'])
  })
  it('leads to our own conversations alone', () => {
    expect(hrefOf({ session_id: 'conv_1' })).toBe('/conversations/conv_1')
    expect([hrefOf({ session_id: 'their-7' }), hrefOf({ session_id: null })]).toEqual([null, null])
    expect(hrefOf({ session_id: null, agreement_id: 'agr_1', payment_id: 'pay_1' })).toBe('/payments/pay_1')
    expect([recordOf({ agreement_id: 'agr_1' }), recordOf({})]).toEqual(['/agreements/agr_1', null])
  })
  it('shortens long ids', () => expect([shortId('c-7'), shortId('cust_01m820kcq2')]).toEqual(['c-7', '…20kcq2']))
})
