import { describe, expect, it } from 'vitest'
import { scopes } from '@/db/constants/identity'
import { verifyChain } from '@/lib/platform/audit/verify'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { principalFromToken, registerCompany } from '..'

useTestDatabase()
const nobody = testContext('public', { actor: { type: 'public', id: 'public' }, only: [] })

describe('registerCompany', () => {
  it('makes a company, its owner and a first token of all scopes', async () => {
    const made = await registerCompany(nobody, {
      name: 'Padaria Sol',
      email: 'Dona@Padaria.COM.br',
      document: '11.222.333/0001-81',
    })
    expect(made.companyId).toMatch(/^comp_/)
    expect(made.administratorId).toMatch(/^admin_/)
    expect(made.email).toBe('dona@padaria.com.br')
    expect(made.scopes).toEqual([...scopes])
    const principal = await principalFromToken(made.token)
    expect(principal).toMatchObject({ companyId: made.companyId, role: 'owner', actor: { type: 'token' } })
    expect(principal.scopes).toEqual(new Set(scopes))
  })

  it('refuses an e-mail or a document that is taken', async () => {
    await registerCompany(nobody, { name: 'A', email: 'a@a.com.br', document: '529.982.247-25' })
    await expect(registerCompany(nobody, { name: 'B', email: 'A@A.com.br' })).rejects.toMatchObject({
      reason: 'email_taken',
    })
    await expect(
      registerCompany(nobody, { name: 'B', email: 'b@a.com.br', document: '52998224725' }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'document_taken' })
  })

  it('lets one of many simultaneous registrations of an e-mail through', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => registerCompany(nobody, { name: 'Corrida', email: 'corrida@a.com.br' })),
    )
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ reason: 'email_taken' })
  })

  it('names every wrong field', async () => {
    await expect(
      registerCompany(nobody, { name: ' ', email: 'x', document: '12345678901', password: 'curta' }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      faults: [
        { path: 'name' },
        { path: 'email' },
        { path: 'document', code: 'tax_id_invalid' },
        { path: 'password', code: 'password_short' },
      ],
    })
  })

  it('writes the chain of the new company', async () => {
    const made = await registerCompany(nobody, { name: 'C', email: 'c@c.com.br', demo: true })
    expect(await verifyChain(made.companyId)).toMatchObject({ valid: true, entries: 2 })
  })
})
