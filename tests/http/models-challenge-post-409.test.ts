import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('the active version', async () => {
  const { status, body } = await company.call('POST', `/models/${company.modelId}/challenge`, { json: {} })
  expect([status, reasonOf(body)]).toEqual([409, 'challenger_is_active'])
})
