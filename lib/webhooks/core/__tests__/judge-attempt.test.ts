import { describe, expect, it } from 'vitest'
import { judgeAttempt } from '../judge-attempt'
import { readRetryAfter } from '../read-retry-after'
import { maxAttempts } from '../retry-schedule'

const now = Date.UTC(2026, 10, 20)
const fresh = { roundAttempts: 1, failingSince: 0, pausedUntil: 0 }
const dayMs = 86_400_000
const judge = (status: number, seen = {}, more = {}) =>
  judgeAttempt({ status, errorCode: '', ...more }, { ...fresh, ...seen }, now, 0.5)

describe('judgeAttempt', () => {
  it.each([200, 201, 202, 204, 299])('%i is delivered and ends a failing time', (status) => {
    expect(judge(status, { failingSince: now - dayMs, pausedUntil: now })).toEqual({
      state: 'delivered',
      errorCode: '',
      nextAt: 0,
      endpoint: { failingSince: 0, pausedUntil: 0, disable: null },
    })
  })

  it.each([
    [100, 'status'],
    [301, 'redirect'],
    [307, 'redirect'],
    [400, 'status'],
    [401, 'status'],
    [404, 'status'],
    [500, 'status'],
    [0, 'timed_out'],
  ])('%i is tried again', (status, errorCode) => {
    const verdict = judge(status, {}, { errorCode: status === 0 ? errorCode : '' })
    expect(verdict).toMatchObject({ state: 'pending', errorCode, nextAt: now + 5_000 })
    expect(verdict.endpoint).toEqual({ failingSince: now, pausedUntil: 0, disable: null })
  })

  it('410 disables at once', () => {
    expect(judge(410)).toMatchObject({ state: 'failed', endpoint: { disable: 'gone' } })
  })

  it.each([429, 503])('%i waits as long as it is asked to, for the whole endpoint', (status) => {
    const verdict = judge(status, {}, { retryAfter: '120' })
    expect(verdict).toMatchObject({ nextAt: now + 120_000, endpoint: { pausedUntil: now + 120_000 } })
    expect(judge(status, {}, { retryAfter: '1' }).nextAt).toBe(now + 5_000)
  })

  it('a 500 that asks for a pause gets none', () => {
    expect(judge(500, {}, { retryAfter: '120' }).endpoint.pausedUntil).toBe(0)
  })

  it('gives up after the last attempt, and the endpoint after five days', () => {
    expect(judge(500, { roundAttempts: maxAttempts })).toMatchObject({ state: 'failed', endpoint: { disable: null } })
    expect(judge(500, { failingSince: now - 5 * dayMs + 1 }).endpoint.disable).toBeNull()
    expect(judge(500, { failingSince: now - 5 * dayMs })).toMatchObject({
      state: 'failed',
      endpoint: { disable: 'failing' },
    })
  })
})

describe('readRetryAfter', () => {
  it.each([
    ['60', 60_000],
    [' 5 ', 5_000],
    [new Date(now + 90_000).toUTCString(), 90_000],
    ['99999999', dayMs],
  ])('%s', (header, ms) => expect(readRetryAfter(header, now)).toBe(now + ms))
  it.each([undefined, '', '0', '-5', 'soon', '1.5', new Date(now - 1_000).toUTCString()])('%s says nothing', (header) =>
    expect(readRetryAfter(header, now)).toBe(0),
  )
})
