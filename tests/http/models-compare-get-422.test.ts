import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it.each(['', 'mod_x', 'a,b,c,d,e', 'a,', 'twice'])('ids=%s', async (ids) => {
  const asked = ids === 'twice' ? `${company.modelId},${company.modelId}` : ids
  expect((await company.call('GET', `/models/compare?ids=${asked}`)).status).toBe(422)
})
