import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('queues the training by itself; a second time says the same', async () => {
  const { complete, call, id } = await filledDataset(server.baseUrl, sampleRows(100))
  const first = await complete()
  expect(first.status).toBe(202)
  expect(first.body).toEqual({ dataset_id: id, status: 'complete', training_job_id: expect.stringMatching(/^job_/) })
  expect((await complete()).body).toEqual(first.body)
  const job = await call('GET', `/training-jobs/${first.body['training_job_id']}`)
  expect(job.body).toMatchObject({ status: 'queued' })
})
