import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { tokenParts } from '@/tests/support/hostile-tokens'
import { createToken, listPublicKeys, maintainSigningKeys, principalFromToken, rotateSigningKey } from '..'
import { activeKey, keyById } from '../keys/repository'
import { aCompany } from './people'

useTestDatabase()
const dayMs = 86_400_000

describe('signing keys', () => {
  let company: Awaited<ReturnType<typeof aCompany>>
  beforeAll(async () => {
    company = await aCompany()
  })

  it('rotate while tokens are made and used, without one refusal', async () => {
    const { asOwner, token } = company
    const before = (await activeKey())?.id
    let rotated = false
    const uses = async () => {
      let made = 0
      while (!rotated || made < 30) {
        const fresh = await createToken(asOwner, { name: 'x', scope: ['models:read'] })
        await Promise.all([principalFromToken(fresh.token), principalFromToken(token)])
        made += 1
      }
    }
    const rotation = async () => {
      for (let i = 0; i < 3; i += 1) await rotateSigningKey(asOwner, undefined)
      rotated = true
    }
    await Promise.all([uses(), uses(), rotation()])
    const fresh = await createToken(asOwner, { name: 'new', scope: ['models:read'] })
    expect(tokenParts(fresh.token).header['kid']).toBe((await activeKey())?.id)
    expect(tokenParts(token).header['kid']).toBe(before)
    const listed = (await listPublicKeys(Date.now())).map((key) => key.kid)
    expect(listed).toHaveLength(4)
    expect(listed).toContain(before)
  })

  it('list no private part, and keep none of a key that stopped signing', async () => {
    const [key] = await listPublicKeys(Date.now())
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    const old = await keyById(String(tokenParts(company.token).header['kid']))
    expect(old).toMatchObject({ state: 'retiring' })
    expect(old?.sealedPrivate).toHaveLength(1)
  })

  it('cannot be changed for ever by one company', async () => {
    const rotateAll = async () => {
      for (let i = 0; i < 10; i += 1) await rotateSigningKey(company.asOwner, undefined)
    }
    await expect(rotateAll()).rejects.toMatchObject({ code: 'conflict', reason: 'keys_rotated_often' })
  })

  it('retire only when the last of their tokens has expired', async () => {
    const used = String(tokenParts(company.token).header['kid'])
    await maintainSigningKeys(Date.now() + 2 * 3_600_000)
    expect(await keyById(used)).toMatchObject({ state: 'retiring' })
    await maintainSigningKeys(company.expiresAt + dayMs)
    expect(await keyById(used)).toMatchObject({ state: 'retired' })
    // The key that signed until then was over ninety days old and gave way too.
    await maintainSigningKeys(company.expiresAt + 2 * dayMs)
    const listed = (await listPublicKeys(Date.now())).map((key) => key.kid)
    expect(listed).toEqual([(await activeKey())?.id])
  })
})
