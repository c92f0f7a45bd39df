import { expect, it } from 'vitest'
import { badOrder, decide, scoped, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('without decisions:write', async () => {
  expect((await decide(await scoped(company, ['decisions:read']), badOrder)).status).toBe(403)
})
