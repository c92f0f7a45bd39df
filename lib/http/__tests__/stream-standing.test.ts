import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Principal } from '@/lib/identity'
import { unauthorized } from '@/lib/platform/errors'
import { lookEveryMs, watchedStreams, whileStanding } from '../stream-standing'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const principal = (scopes: string[] = ['analytics:read'], companyId = 'comp_1') =>
  ({ companyId, scopes: new Set(scopes) }) as unknown as Principal

function open(stands: () => Promise<Principal>, key = 'tok_1') {
  let send = (_text: string) => {}
  const cancelled = vi.fn()
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => {
      send = (text) => controller.enqueue(new TextEncoder().encode(text))
    },
    cancel: cancelled,
  })
  const stream = whileStanding(source, { key, companyId: 'comp_1', scope: 'analytics:read', stands })
  return { reader: stream.getReader(), send: (text: string) => send(text), cancelled }
}

it.each([
  ['the token is revoked', () => Promise.reject(unauthorized('invalid_token'))],
  ['the scope is taken', () => Promise.resolve(principal(['models:read']))],
  ['the caller is another company’s', () => Promise.resolve(principal(undefined, 'comp_2'))],
])('ends when %s, also while nobody sends', async (_, after) => {
  const stands = vi.fn(() => Promise.resolve(principal()))
  const { reader, send, cancelled } = open(stands)
  send('a')
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('a')
  await vi.advanceTimersByTimeAsync(lookEveryMs)
  const next = reader.read()
  stands.mockImplementation(after)
  await vi.advanceTimersByTimeAsync(lookEveryMs)
  expect((await next).done).toBe(true)
  expect(cancelled).toHaveBeenCalledOnce()
  expect([watchedStreams(), vi.getTimerCount()]).toEqual([0, 0])
})

it('asks once for all streams of a caller, and a fault of ours ends none', async () => {
  const stands = vi.fn(() => Promise.resolve(principal()))
  const other = vi.fn(() => Promise.resolve(principal()))
  const streams = [open(stands), open(stands), open(stands), open(other, 'tok_2')]
  await vi.advanceTimersByTimeAsync(lookEveryMs)
  expect([stands.mock.calls.length, other.mock.calls.length]).toEqual([1, 1])
  stands.mockImplementation(() => Promise.reject(new Error('busy')))
  await vi.advanceTimersByTimeAsync(lookEveryMs)
  expect(watchedStreams()).toBe(4)
  for (const { reader } of streams) await reader.cancel()
  expect([watchedStreams(), vi.getTimerCount()]).toEqual([0, 0])
})

it('takes nothing ahead of its reader', async () => {
  const pulled = vi.fn()
  const source = new ReadableStream<Uint8Array>({ pull: pulled }, new CountQueuingStrategy({ highWaterMark: 0 }))
  const stream = whileStanding(source, { key: 'k', companyId: 'comp_1', scope: null, stands: async () => principal() })
  await vi.advanceTimersByTimeAsync(0)
  expect(pulled).not.toHaveBeenCalled()
  await stream.cancel()
})
