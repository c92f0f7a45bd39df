import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { until } from '../support/poll'
import { useServer } from '../support/server'

const server = useServer()
type Job = { status: string; model_id: string | null }

it('a training ends as cancelled, at once or within moments', async () => {
  const { call, complete } = await filledDataset(server.baseUrl, sampleRows(10_000))
  const { body } = await complete()
  const path = `/training-jobs/${body['training_job_id']}`
  const cancelled = await call<Job>('POST', `${path}/cancel`)
  expect(cancelled.status).toBe(202)
  const job = await until('the end', async () => {
    const found = (await call<Job>('GET', path)).body
    return ['queued', 'running'].includes(found.status) ? undefined : found
  })
  expect([job.status, job.model_id]).toEqual(['cancelled', null])
})
