import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('lets anybody verify a token with a public library', async () => {
  const { token, companyId } = await registerCompany(context.baseUrl)
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', context.baseUrl))
  const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer: 'aval', audience: 'aval-api' })
  expect(protectedHeader.alg).toBe('RS256')
  expect(payload['administrator_id']).toMatch(/^admin_/)
  expect(companyId).toMatch(/^comp_/)
})

it('holds public parts only and may be cached', async () => {
  const { status, body, headers } = await context.call<{ keys: object[] }>('GET', '//.well-known/jwks.json')
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  expect(Object.keys(body.keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
})
