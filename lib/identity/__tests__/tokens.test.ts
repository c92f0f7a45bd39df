import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { rolePermissions, roleScopes, scopes } from '@/db/constants/identity'
import { tables } from '@/db/schema'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { tokenParts } from '@/tests/support/hostile-tokens'
import { acceptInvite, createToken, inviteMember, listTokens, principalFromToken, revokeToken, updateMember } from '..'
import { tokenById } from '../tokens/repository'
import { verifyToken } from '../tokens/verify-token'
import { aCompany, nobody } from './people'

useTestDatabase()
const dayMs = 86_400_000

describe('a token', () => {
  it("carries the founding document's claims and nothing else", async () => {
    const company = await aCompany()
    const { header, claims } = tokenParts(company.token)
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^key_/) })
    expect(claims).toEqual({
      iss: 'aval',
      sub: company.userId,
      aud: ['aval-api'],
      exp: Math.floor(company.expiresAt / 1000),
      iat: expect.any(Number),
      jti: expect.stringMatching(/^tok_/),
      scope: [...scopes],
      administrator_id: company.administratorId,
      user_role: 'owner',
      permissions: rolePermissions.owner,
    })
  })

  it('is kept only as its SHA-256', async () => {
    const company = await aCompany()
    const rows = await db().select().from(tables.tokens)
    expect(JSON.stringify(rows)).not.toContain(company.token.split('.')[2])
  })

  it('notes its last use, at most once a minute', async () => {
    const { asToken, companyId, token } = await aCompany()
    const lastUse = async () => (await tokenById(companyId, asToken.actor.id))?.lastUsedAt
    await expect.poll(lastUse).toEqual(expect.any(Number))
    const first = await lastUse()
    await principalFromToken(token)
    expect(await lastUse()).toBe(first)
    const later = Date.now() + 61_000
    await principalFromToken(token, later)
    await expect.poll(lastUse).toBe(later)
  })
})

describe('createToken', () => {
  it('gives a working token of the scopes asked', async () => {
    const { asToken, companyId } = await aCompany()
    const made = await createToken(asToken, {
      name: 'ERP',
      scope: ['decisions:write', 'decisions:read'],
      expires_in_days: 7,
    })
    const principal = await principalFromToken(made.token)
    expect(principal).toMatchObject({ companyId, actor: { type: 'token', id: made.id } })
    expect([...principal.scopes]).toEqual(['decisions:read', 'decisions:write'])
  })

  it('is never wider than the caller', async () => {
    const { asToken } = await aCompany()
    const narrow = { ...asToken, scopes: new Set(['tokens:write', 'models:read'] as const) }
    await expect(createToken(narrow, { name: 'x', scope: ['models:read', 'models:write'] })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'scope_not_held',
      params: { scope: 'models:write' },
    })
  })

  it('needs tokens:write', async () => {
    const { companyId } = await aCompany()
    const reader = testContext(companyId, { only: ['models:read'] })
    await expect(createToken(reader, { name: 'x', scope: ['models:read'] })).rejects.toMatchObject({
      reason: 'missing_scope',
    })
  })
})

describe('a token ends', () => {
  it('at once when it is revoked, though its signature is remembered', async () => {
    const { asToken, token } = await aCompany()
    await principalFromToken(token)
    await revokeToken(asToken, { id: asToken.actor.id })
    await expect(principalFromToken(token)).rejects.toMatchObject({ reason: 'invalid_token' })
    await expect(revokeToken(asToken, { id: asToken.actor.id })).resolves.toBeNull()
  })

  it('at its expiry, though its signature is remembered', async () => {
    const { token, expiresAt } = await aCompany()
    await verifyToken(token, expiresAt - 1)
    await expect(verifyToken(token, expiresAt)).rejects.toMatchObject({ reason: 'invalid_token' })
    await expect(principalFromToken(token, Date.now() + 91 * dayMs)).rejects.toMatchObject({ reason: 'invalid_token' })
  })

  it('when the person it was made for is shut out, and shrinks with their role', async () => {
    const company = await aCompany()
    const invite = await inviteMember(company.asOwner, { email: `x-${company.email}`, role: 'owner' })
    const member = await acceptInvite(nobody, { secret: invite.secret, name: 'X', password: 'uma frase comprida' })
    const theirs = testContext(company.companyId, { actor: { type: 'user', id: member.id } })
    const { token } = await createToken(theirs, { name: 'x', scope: [...scopes] })
    await updateMember(company.asOwner, { id: member.id, change: { role: 'viewer' } })
    const shrunk = await principalFromToken(token)
    expect(shrunk.role).toBe('viewer')
    expect([...shrunk.scopes]).toEqual([...roleScopes.viewer])
    expect(shrunk.permissions).toEqual(rolePermissions.viewer)
    await updateMember(company.asOwner, { id: member.id, change: { disabled: true } })
    await expect(principalFromToken(token)).rejects.toMatchObject({ reason: 'invalid_token' })
  })
})

describe('listTokens', () => {
  it("pages through the company's own, newest first", async () => {
    const { asToken } = await aCompany()
    await aCompany()
    for (const name of ['a', 'b', 'c']) await createToken(asToken, { name, scope: ['models:read'] })
    const first = await listTokens(asToken, { limit: 3 })
    expect(first.data.map((row) => row.name)).toEqual(['c', 'b', 'a'])
    const second = await listTokens(asToken, { limit: 3, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ data: [{ id: asToken.actor.id }], nextCursor: null })
  })

  it("does not find another company's token", async () => {
    const [one, other] = [await aCompany(), await aCompany()]
    await expect(revokeToken(one.asToken, { id: other.asToken.actor.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(principalFromToken(other.token)).resolves.toBeDefined()
  })
})
