import { describe, expect, it } from 'vitest'
import { order, useBank } from '@/tests/support/pix-api/use-bank'
import { bacenProvider } from '../provider'
import { tokenSource } from '../token'

const { bank, session } = useBank()

describe('the access token', () => {
  it('is asked for once, however many charges wait for it', async () => {
    const before = bank().tokensGiven
    const provider = bacenProvider(session())
    await Promise.all(Array.from({ length: 12 }, () => provider.issue(order())))
    await provider.issue(order())
    expect(bank().tokensGiven - before).toBe(1)
    expect(bank().books.charges.size).toBe(13)
  })

  it('is renewed once when the bank no longer takes it', async () => {
    const provider = bacenProvider(session())
    await provider.issue(order())
    const before = bank().tokensGiven
    bank().expireTokens()
    await provider.issue(order())
    expect(bank().tokensGiven - before).toBe(1)
  })

  it('that is refused fresh is a refusal', async () => {
    const provider = bacenProvider(session())
    const body = JSON.stringify({ status: 401, title: 'AcessoNegado', detail: 'Conta bloqueada.' })
    bank().trouble.push({ kind: 'raw', status: 401, body }, { kind: 'raw', status: 401, body })
    await expect(provider.issue(order())).rejects.toMatchObject({
      reason: 'payment_provider_refused',
      params: { reason: 'Conta bloqueada.' },
    })
  })

  it('is not given for a wrong secret, and lacks what the bank did not grant', async () => {
    const wrong = bacenProvider(session({}, { clientSecret: 'outro' }))
    await expect(wrong.issue(order())).rejects.toMatchObject({ reason: 'payment_provider_refused' })
    bank().grants = 'cob.read'
    const provider = bacenProvider(session())
    await expect(provider.issue(order())).rejects.toMatchObject({ params: { reason: 'Escopo insuficiente.' } })
    bank().grants = undefined
  })

  it('is renewed before its end, a short one at half of its life', async () => {
    let now = 0
    let given = 0
    const source = tokenSource(
      async () => {
        given += 1
        return { token: String(given), lifeMs: given === 1 ? 300_000 : 20_000, scopes: [] }
      },
      () => now,
    )
    const token = async () => (await source.get()).token
    expect([await token(), await token()]).toEqual(['1', '1'])
    now = 269_999
    expect(await token()).toBe('1')
    now = 270_000
    expect(await token()).toBe('2')
    now = 280_001
    expect(await token()).toBe('3')
  })

  it('is asked for again after a failure', async () => {
    let tries = 0
    const source = tokenSource(
      async () => {
        tries += 1
        if (tries === 1) throw new Error('no')
        return { token: 'a', lifeMs: 1_000, scopes: [] }
      },
      () => 0,
    )
    await expect(source.get()).rejects.toThrow('no')
    await expect(source.get()).resolves.toMatchObject({ token: 'a' })
  })
})
