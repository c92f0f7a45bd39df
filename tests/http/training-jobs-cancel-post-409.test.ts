import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('a training that has ended', async () => {
  const { status, body } = await company.call('POST', `/training-jobs/${company.jobId}/cancel`)
  expect([status, reasonOf(body)]).toEqual([409, 'training_finished'])
})
