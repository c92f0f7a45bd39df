import { expect, it } from 'vitest'
import { until } from '../support/poll'
import { completeDataset, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Job = {
  training_job_id: string
  status: string
  progress: number
  stage: string
  model_id: string | null
  error: unknown
}
const look = (id: string) => company.call<Job>('GET', `/training-jobs/${id}`)

it('a finished training names its version', async () => {
  const { status, body } = await look(company.jobId)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    status: 'succeeded',
    progress: 1,
    stage: 'done',
    model_id: company.modelId,
    error: null,
  })
})

it('progress only rises, and the server answers others meanwhile', async () => {
  const { jobId } = await completeDataset(company.call)
  const seen: number[] = []
  await until('the training', async () => {
    const { body } = await look(jobId)
    seen.push(body.progress)
    expect((await company.call('GET', '/models?limit=1')).status).toBe(200)
    return body.status === 'succeeded'
  })
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})
