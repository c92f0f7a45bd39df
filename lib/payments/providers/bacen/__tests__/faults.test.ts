import { describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/platform/env'
import { order, useBank } from '@/tests/support/pix-api/use-bank'
import { bacenProvider } from '../provider'

const { bank, session } = useBank()
const unavailable = (fault: string) => ({
  code: 'unavailable',
  reason: 'payment_provider_unavailable',
  params: { fault },
})

describe('a bank in trouble', () => {
  it('is asked again after faults that pass, and is well the third time', async () => {
    const wanted = order()
    bank().trouble.push({ kind: 'status', status: 503 }, { kind: 'cut' })
    await bacenProvider(session()).issue(wanted)
    expect(bank().seen).toHaveLength(1)
    expect(bank().books.charges.has(wanted.txid)).toBe(true)
  })

  it('is given up after three tries', async () => {
    bank().trouble.push(...Array.from({ length: 4 }, () => ({ kind: 'status', status: 500 }) as const))
    await expect(bacenProvider(session()).issue(order())).rejects.toMatchObject(unavailable('status'))
    expect(bank().trouble).toHaveLength(1)
  })

  it('is not asked twice to take a charge back', async () => {
    const wanted = order()
    const provider = bacenProvider(session())
    await provider.issue(wanted)
    bank().trouble.push({ kind: 'status', status: 503 }, { kind: 'status', status: 503 })
    await expect(provider.cancel(wanted.txid, false)).rejects.toMatchObject(unavailable('status'))
    expect(bank().trouble).toHaveLength(1)
  })

  it('has a time limit a try and one for all of them', async () => {
    bank().trouble.push(...Array.from({ length: 3 }, () => ({ kind: 'slow', ms: 1_000 }) as const))
    await expect(bacenProvider(session({ tryMs: 30 })).issue(order())).rejects.toMatchObject(unavailable('timeout'))
    bank().trouble.length = 0
    bank().trouble.push(...Array.from({ length: 3 }, () => ({ kind: 'slow', ms: 1_000 }) as const))
    const started = performance.now()
    await expect(bacenProvider(session({ totalMs: 150 })).issue(order())).rejects.toMatchObject(unavailable('timeout'))
    expect(performance.now() - started).toBeLessThan(700)
  })

  it('is waited for as it asks, when that is not long', async () => {
    bank().trouble.push({ kind: 'status', status: 429, retryAfter: '1' })
    const started = performance.now()
    await bacenProvider(session({ longestPauseMs: 1_500 })).issue(order())
    expect(performance.now() - started).toBeGreaterThan(950)
    bank().trouble.push({ kind: 'status', status: 429, retryAfter: '120' })
    await expect(bacenProvider(session()).issue(order())).rejects.toMatchObject(unavailable('rate_limited'))
    expect(bank().trouble).toHaveLength(0)
  })

  it('is left alone after five faults in a row, tried once when the time is over, and asked again when that went well', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const provider = bacenProvider(session({ retries: 0, halfOpenAfterMs: 30_000 }))
    await provider.issue(order())
    const fail = (times: number) =>
      bank().trouble.push(...Array.from({ length: times }, () => ({ kind: 'status', status: 502 }) as const))
    fail(5)
    for (let i = 0; i < 5; i += 1) await expect(provider.issue(order())).rejects.toMatchObject(unavailable('status'))
    const before = bank().seen.length
    await expect(provider.issue(order())).rejects.toMatchObject(unavailable('circuit'))
    expect(bank().seen).toHaveLength(before)
    vi.setSystemTime(Date.now() + 31_000)
    fail(1)
    await expect(provider.issue(order())).rejects.toMatchObject(unavailable('status'))
    await expect(provider.issue(order())).rejects.toMatchObject(unavailable('circuit'))
    vi.setSystemTime(Date.now() + 31_000)
    await provider.issue(order())
    await provider.issue(order())
    vi.useRealTimers()
  })

  it('that refuses is not out of order', async () => {
    const provider = bacenProvider(session())
    for (let i = 0; i < 8; i += 1) {
      await expect(provider.issue(order({ amountCents: 0 }))).rejects.toMatchObject({ code: 'validation_failed' })
    }
    await provider.issue(order())
  })

  it('with a certificate that nobody vouches for is not trusted, and ours must be one it knows', async () => {
    const ca = bank().stranger().certificate
    await expect(bacenProvider(session({}, { ca })).issue(order())).rejects.toMatchObject(
      unavailable('server_certificate'),
    )
    const stranger = bacenProvider(session({}, bank().stranger()))
    await expect(stranger.issue(order())).rejects.toMatchObject({ reason: 'payment_provider_unavailable' })
    const none = bacenProvider(session({}, { certificate: '', privateKey: '' }))
    await expect(none.issue(order())).rejects.toMatchObject({ reason: 'payment_provider_unavailable' })
    expect(bank().seen).toEqual([])
  })

  it('at a private address is not asked unless the installation allows it', async () => {
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = false
    const provider = bacenProvider(session())
    await expect(provider.issue(order())).rejects.toMatchObject(unavailable('address'))
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = true
    expect(bank().seen).toEqual([])
  })
})
