import { expect, it } from 'vitest'
import { ingestedDebtor } from '../support/ingested-debtor'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('what nobody has and what another company has are not found alike', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const other = await registerCompany(server.baseUrl, 'Outra')
  const theirs = await ingestedDebtor(other.call)
  const own = `/customers/${theirs.customerId}`
  for (const path of ['/customers/ninguem', own]) expect((await call('GET', path)).status).toBe(404)
})
