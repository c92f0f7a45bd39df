import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it.each(['', 'mod_x', 'a,b,c', 'a,a'])('ids=%s', async (ids) => {
  expect((await company.call('GET', `/models/compare/disagreements?ids=${ids}`)).status).toBe(422)
})
