import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it.each(['0', '54', 'muitas'])('weeks=%s', async (weeks) => {
  expect((await company.call('GET', `/models/${company.modelId}/drift?weeks=${weeks}`)).status).toBe(422)
})
