import { describe, expect, it } from 'vitest'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { createToken, listActors, revokeToken } from '..'
import { aCompany } from './people'

useTestDatabase()

describe('the names of the trail', () => {
  it('are people and tokens of the company, ended ones marked', async () => {
    const { asOwner } = await aCompany()
    const token = await createToken(asOwner, { name: 'ERP', scope: ['models:read'], expires_in_days: 1 })
    await revokeToken(asOwner, { id: token.id })
    const actors = await listActors(asOwner)
    expect(actors.find(({ id }) => id === token.id)).toEqual({ type: 'token', id: token.id, name: 'ERP', ended: true })
    expect(actors.find(({ id }) => id === asOwner.actor.id)).toMatchObject({ type: 'user', ended: false })
  })

  it('tell nothing of another company, even when asked by id', async () => {
    const mine = await aCompany()
    const other = await aCompany()
    const token = await createToken(other.asOwner, { name: 'Alheio', scope: ['models:read'], expires_in_days: 1 })
    const actors = await listActors(mine.asOwner, [token.id, other.asOwner.actor.id, 'system', "' or 1=1"])
    expect(actors.filter(({ id }) => id === token.id || id === other.asOwner.actor.id)).toEqual([])
  })

  it('need the right to read the trail', async () => {
    const { companyId } = await aCompany()
    const ctx = { ...testContext(companyId), scopes: new Set(['companies:read'] as const) }
    await expect(listActors(ctx)).rejects.toMatchObject({ code: 'forbidden', params: { scope: 'audit:read' } })
  })
})
