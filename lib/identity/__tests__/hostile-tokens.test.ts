import type { KeyObject } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '@/lib/platform/errors'
import { useTestDatabase } from '@/tests/support/database'
import { forge, hostileTokens, tokenParts } from '@/tests/support/hostile-tokens'
import { productKey } from '@/tests/support/signing-key'
import { principalFromToken } from '..'
import { aCompany } from './people'

useTestDatabase()

describe('principalFromToken', () => {
  let key: KeyObject
  let honest: string
  let hostile: Record<string, string>

  beforeAll(async () => {
    honest = (await aCompany()).token
    const product = await productKey()
    key = product.key
    const { publicPem } = product
    hostile = hostileTokens({ honest, key, publicPem, now: Date.now() })
  })

  it('refuses every hostile token with one and the same fault', async () => {
    expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(40)
    const letIn: string[] = []
    for (const [name, token] of Object.entries(hostile)) {
      const fault = await principalFromToken(token).catch((error: unknown) => error)
      if (!isAppError(fault) || fault.reason !== 'invalid_token') letIn.push(name)
    }
    expect(letIn).toEqual([])
    await expect(principalFromToken(honest)).resolves.toMatchObject({ role: 'owner' })
  })

  it('accepts what the forge makes from untouched parts, so the faults alone decide', async () => {
    const { header, claims } = tokenParts(honest)
    expect(forge(key, header, claims)).toBe(honest)
  })
})
