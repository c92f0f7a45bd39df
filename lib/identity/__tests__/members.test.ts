import { describe, expect, it } from 'vitest'
import { testContext, useTestDatabase } from '@/tests/support/database'
import {
  acceptInvite,
  findInvitation,
  inviteMember,
  listInvites,
  listMembers,
  logIn,
  revokeInvite,
  updateMember,
} from '..'
import { aCompany, nobody } from './people'

useTestDatabase()
const password = 'uma frase comprida'
const asked = { locale: 'pt-BR' as const, requestId: 'req_test', now: Date.now }

describe('an invitation', () => {
  it('makes a member once', async () => {
    const { asOwner, companyId, email } = await aCompany()
    const wanted = `bia-${email}`
    const invite = await inviteMember(asOwner, { email: wanted, role: 'product_manager' })
    const member = await acceptInvite(nobody, { secret: invite.secret, name: 'Bia', password })
    expect(member).toMatchObject({ name: 'Bia', email: wanted, role: 'product_manager' })
    expect(await logIn({ email: wanted, password }, asked)).toMatchObject({ userId: member.id })
    const members = await listMembers(asOwner, { limit: 50 })
    expect(members.data.map((row) => [row.email, row.canLogIn])).toEqual([
      [wanted, true],
      [email, false],
    ])
    expect((await listInvites(testContext(companyId), { limit: 50 })).data[0]).toMatchObject({
      email: wanted,
      acceptedAt: expect.any(Number),
    })
    await expect(acceptInvite(nobody, { secret: invite.secret, name: 'B', password })).rejects.toMatchObject({
      reason: 'invite_spent',
    })
  })

  it('is used by one of several at once', async () => {
    const { asOwner, email } = await aCompany()
    const { secret } = await inviteMember(asOwner, { email: `c-${email}`, role: 'viewer' })
    const all = await Promise.allSettled(
      [1, 2, 3].map((n) => acceptInvite(nobody, { secret, name: `C${n}`, password })),
    )
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('is spent when expired, withdrawn, replaced or made up', async () => {
    const { asOwner, email } = await aCompany()
    const wanted = { email: `d-${email}`, role: 'viewer' as const }
    const accept = (secret: string, now = Date.now) => acceptInvite({ ...nobody, now }, { secret, name: 'D', password })
    const spent = { code: 'gone', reason: 'invite_spent' }
    const first = await inviteMember(asOwner, wanted)
    const second = await inviteMember(asOwner, wanted)
    await expect(accept(first.secret)).rejects.toMatchObject(spent)
    await expect(accept(second.secret, () => Date.now() + 8 * 86_400_000)).rejects.toMatchObject(spent)
    await revokeInvite(asOwner, { id: second.id })
    await expect(accept(second.secret)).rejects.toMatchObject(spent)
    await expect(accept('inventado')).rejects.toMatchObject(spent)
  })

  it('tells the holder of the link whom it is for, while it can be used', async () => {
    const { asOwner, email, name } = await aCompany()
    const fresh = await inviteMember(asOwner, { email: `f-${email}`, role: 'analyst' })
    expect(await findInvitation(fresh.secret, Date.now())).toEqual({
      email: `f-${email}`,
      company: name,
      role: 'analyst',
      member: null,
      expiresAt: fresh.expiresAt,
    })
    const reset = await inviteMember(asOwner, { email, role: 'viewer' })
    expect(await findInvitation(reset.secret, Date.now())).toMatchObject({ member: name, role: 'owner' })
    await acceptInvite(nobody, { secret: reset.secret, name: 'Dona', password })
    expect(await findInvitation(reset.secret, Date.now())).toBeNull()
  })

  it('does not let a person in who was shut out', async () => {
    const { asOwner, email } = await aCompany()
    const wanted = { email: `g-${email}`, role: 'viewer' as const }
    const first = await inviteMember(asOwner, wanted)
    const member = await acceptInvite(nobody, { secret: first.secret, name: 'G', password })
    await updateMember(asOwner, { id: member.id, change: { disabled: true } })
    const { secret } = await inviteMember(asOwner, wanted)
    const fault = { code: 'conflict', reason: 'member_disabled' }
    await expect(acceptInvite(nobody, { secret, name: 'G', password })).rejects.toMatchObject(fault)
  })

  it('gives a member without a password, or who lost it, a new one and keeps their role', async () => {
    const { asToken, asOwner, email, userId } = await aCompany()
    const { secret } = await inviteMember(asToken, { email, role: 'viewer' })
    const member = await acceptInvite(nobody, { secret, name: 'Dona', password })
    expect(member).toMatchObject({ id: userId, role: 'owner', name: 'Dona' })
    expect(await logIn({ email, password }, asked)).toMatchObject({ userId })
    expect((await listMembers(asOwner, { limit: 50 })).data).toHaveLength(1)
  })

  it("does not reach into another company's people", async () => {
    const [one, other] = [await aCompany(), await aCompany({ password })]
    const { secret } = await inviteMember(one.asOwner, { email: other.email, role: 'viewer' })
    await expect(acceptInvite(nobody, { secret, name: 'X', password })).rejects.toMatchObject({ reason: 'email_taken' })
    const theirs = await inviteMember(other.asOwner, { email: 'novo@x.com.br', role: 'viewer' })
    await expect(revokeInvite(one.asOwner, { id: theirs.id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('updateMember', () => {
  it('never leaves the company without an owner', async () => {
    const { asOwner, userId, email } = await aCompany()
    const last = { code: 'conflict', reason: 'last_owner' }
    await expect(updateMember(asOwner, { id: userId, change: { role: 'viewer' } })).rejects.toMatchObject(last)
    await expect(updateMember(asOwner, { id: userId, change: { disabled: true } })).rejects.toMatchObject(last)
    const { secret } = await inviteMember(asOwner, { email: `e-${email}`, role: 'owner' })
    const second = await acceptInvite(nobody, { secret, name: 'E', password })
    const both = await Promise.allSettled(
      [userId, second.id].map((id) => updateMember(asOwner, { id, change: { role: 'analyst' } })),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it("does not find another company's member", async () => {
    const [one, other] = [await aCompany(), await aCompany()]
    const change = { id: other.userId, change: { disabled: true } }
    await expect(updateMember(one.asOwner, change)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('wants something to change', async () => {
    const { asOwner, userId } = await aCompany()
    await expect(updateMember(asOwner, { id: userId, change: {} })).rejects.toMatchObject({
      faults: [{ code: 'change_empty' }],
    })
  })
})
