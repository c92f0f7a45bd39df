import { encode } from 'next-auth/jwt'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { roleScopes } from '@/db/constants/identity'
import { tables } from '@/db/schema'
import { useTestDatabase } from '@/tests/support/database'
import {
  acceptInvite,
  changePassword,
  currentSession,
  endSessions,
  inviteMember,
  logIn,
  principalFromSession,
  sessionSecret,
  updateMember,
} from '..'
import { aCompany, nobody } from './people'

useTestDatabase()
const password = 'uma frase comprida'
const asked = (now: () => number = Date.now) => ({ locale: 'pt-BR' as const, requestId: 'req_test', now })

async function cookieOf(claims: Record<string, unknown>, secret = sessionSecret(), name = 'next-auth.session-token') {
  return new Headers({ cookie: `aval_locale=en; ${name}=${await encode({ token: claims, secret })}; other=1` })
}

describe('logIn', () => {
  it('knows the right password, in any case of the e-mail', async () => {
    const { email, userId, companyId } = await aCompany({ password })
    expect(await logIn({ email: email.toUpperCase(), password }, asked())).toEqual({ userId, sessionVersion: 1 })
    const entries = await db().select().from(tables.auditEntries)
    expect(entries.at(-1)).toMatchObject({ companyId, action: 'session.started', actorType: 'user', actorId: userId })
  })

  it('gives nothing for anything else', async () => {
    const { email } = await aCompany({ password })
    const without = await aCompany()
    expect(await logIn({ email, password: 'outra frase comprida' }, asked())).toBeNull()
    expect(await logIn({ email: 'ninguem@empresa.com.br', password }, asked())).toBeNull()
    expect(await logIn({ email: without.email, password }, asked())).toBeNull()
    expect(await logIn({ email, password: ['x'] }, asked())).toBeNull()
    expect(await logIn(undefined, asked())).toBeNull()
  })

  it('locks for fifteen minutes after five wrong tries, even when they come at once', async () => {
    const { email } = await aCompany({ password })
    const now = Date.now()
    const wrong = () =>
      logIn(
        { email, password: 'errada errada' },
        asked(() => now),
      )
    await Promise.all(Array.from({ length: 12 }, wrong))
    expect(
      await logIn(
        { email, password },
        asked(() => now),
      ),
    ).toBeNull()
    expect(
      await logIn(
        { email, password },
        asked(() => now + 14 * 60_000),
      ),
    ).toBeNull()
    expect(
      await logIn(
        { email, password },
        asked(() => now + 15 * 60_000),
      ),
    ).not.toBeNull()
  })

  it('counts anew after a success', async () => {
    const { email } = await aCompany({ password })
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) await logIn({ email, password: 'errada errada' }, asked())
      expect(await logIn({ email, password }, asked())).not.toBeNull()
    }
  })
})

describe('principalFromSession', () => {
  it('is the person of the cookie, secure or not', async () => {
    const { userId: sub, companyId } = await aCompany()
    for (const name of ['next-auth.session-token', '__Secure-next-auth.session-token']) {
      const headers = await cookieOf({ sub, sessionVersion: 1 }, sessionSecret(), name)
      expect(await principalFromSession({ headers })).toMatchObject({
        companyId,
        actor: { type: 'user', id: sub },
        role: 'owner',
      })
    }
  })

  it('is nobody for a cookie that is missing, made up, of another secret or of an old version', async () => {
    const { userId: sub } = await aCompany()
    expect(await principalFromSession({ headers: new Headers() })).toBeNull()
    expect(await principalFromSession({ headers: new Headers({ cookie: 'next-auth.session-token=abc' }) })).toBeNull()
    const foreign = await cookieOf({ sub, sessionVersion: 1 }, 'x'.repeat(64))
    expect(await principalFromSession({ headers: foreign })).toBeNull()
    for (const claims of [
      { sub },
      { sub, sessionVersion: 2 },
      { sub: 'user_1', sessionVersion: 1 },
      { sessionVersion: 1 },
    ]) {
      expect(await principalFromSession({ headers: await cookieOf(claims) })).toBeNull()
    }
    const bearer = new Headers({
      authorization: `Bearer ${await encode({ token: { sub, sessionVersion: 1 }, secret: sessionSecret() })}`,
    })
    expect(await principalFromSession({ headers: bearer })).toBeNull()
  })

  it('follows role, lock-out and logout at once', async () => {
    const { asOwner, email } = await aCompany()
    const invite = await inviteMember(asOwner, { email: `ana-${email}`, role: 'analyst' })
    const ana = await acceptInvite(nobody, { secret: invite.secret, name: 'Ana', password })
    const headers = await cookieOf({ sub: ana.id, sessionVersion: 1 })
    expect((await principalFromSession({ headers }))?.scopes).toEqual(new Set(roleScopes.analyst))
    await updateMember(asOwner, { id: ana.id, change: { role: 'viewer' } })
    expect((await principalFromSession({ headers }))?.role).toBe('viewer')
    await endSessions({ ...asOwner, actor: { type: 'user', id: ana.id } }, undefined)
    expect(await principalFromSession({ headers })).toBeNull()
    const again = await cookieOf({ sub: ana.id, sessionVersion: 2 })
    expect(await principalFromSession({ headers: again })).not.toBeNull()
    await updateMember(asOwner, { id: ana.id, change: { disabled: true } })
    expect(await principalFromSession({ headers: again })).toBeNull()
    await updateMember(asOwner, { id: ana.id, change: { disabled: false } })
    expect(await principalFromSession({ headers: again })).toBeNull()
  })

  it('gives a page its person and company', async () => {
    const { userId: sub, email, companyId } = await aCompany()
    expect(await currentSession(await cookieOf({ sub, sessionVersion: 1 }))).toMatchObject({
      user: { id: sub, email, role: 'owner' },
      company: { id: companyId, document: null, demo: false, timeZone: 'America/Sao_Paulo' },
    })
  })
})

describe('changePassword', () => {
  it('takes the current one and ends every session', async () => {
    const { asOwner, email, userId: sub } = await aCompany({ password })
    const headers = await cookieOf({ sub, sessionVersion: 1 })
    await changePassword(asOwner, { current: password, next: 'outra frase comprida' })
    expect(await principalFromSession({ headers })).toBeNull()
    expect(await logIn({ email, password }, asked())).toBeNull()
    expect(await logIn({ email, password: 'outra frase comprida' }, asked())).toEqual({
      userId: sub,
      sessionVersion: 2,
    })
  })

  it('refuses a wrong current one and counts it as a failed login', async () => {
    const { asOwner, email } = await aCompany({ password })
    const wanted = { current: 'errada', next: 'outra frase comprida' }
    for (let i = 0; i < 5; i += 1) expect(await changePassword(asOwner, wanted)).toEqual({ changed: false })
    expect(await changePassword(asOwner, { ...wanted, current: password })).toEqual({ changed: false })
    expect(await logIn({ email, password }, asked())).toBeNull()
  })

  it('is no business of a token', async () => {
    const { asToken } = await aCompany({ password })
    const wanted = { current: password, next: 'outra frase comprida' }
    await expect(changePassword(asToken, wanted)).rejects.toMatchObject({ reason: 'person_required' })
    await expect(endSessions(asToken, undefined)).rejects.toMatchObject({ reason: 'person_required' })
  })
})
