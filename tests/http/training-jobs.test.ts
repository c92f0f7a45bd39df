import { describe, expect, it } from 'vitest'
import { openDataset, reasonOf, sampleRows } from '../support/datasets'
import { until } from '../support/poll'
import type { Call } from '../support/server'
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
const look = (id: string, call: Call = company.call) => call<Job>('GET', `/training-jobs/${id}`)

describe('GET /training-jobs/{id}', () => {
  it('200: a finished training names its version', async () => {
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

  it('200: progress only rises, and the server answers others meanwhile', async () => {
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

  it('404: unknown, foreign, and jobs of another kind', async () => {
    expect((await look('job_nada')).status).toBe(404)
    expect((await look(company.jobId, company.stranger)).status).toBe(404)
    const items = [{ order_id: 'a', features: {} }]
    const { body } = await company.call<{ job_id: string }>('POST', '/decisions/batch', { json: { items } })
    expect((await look(body.job_id)).status).toBe(404)
  })
})

describe('GET /training-jobs', () => {
  it('200: newest first, in pages, its own only', async () => {
    const { body } = await company.call<{ data: Job[]; next_cursor: string | null }>('GET', '/training-jobs?limit=1')
    expect(body.data).toHaveLength(1)
    const stranger = await company.stranger<{ data: Job[] }>('GET', '/training-jobs')
    expect(stranger.body.data).toEqual([])
  })
})

describe('POST /training-jobs/{id}/cancel', () => {
  it('202: a training ends as cancelled, at once or within moments', async () => {
    const id = await openDataset(company.call)
    for (let sequence = 0; sequence < 20; sequence += 1) {
      await company.call('POST', `/datasets/${id}/batches`, {
        json: { sequence, items: sampleRows(500, sequence * 500) },
      })
    }
    const { body } = await company.call<{ training_job_id: string }>('POST', `/datasets/${id}/complete`)
    const cancelled = await company.call<Job>('POST', `/training-jobs/${body.training_job_id}/cancel`)
    expect(cancelled.status).toBe(202)
    const job = await until('the end', async () => {
      const found = (await look(body.training_job_id)).body
      return ['queued', 'running'].includes(found.status) ? undefined : found
    })
    expect([job.status, job.model_id]).toEqual(['cancelled', null])
  })

  it('409: a training that has ended', async () => {
    const { status, body } = await company.call('POST', `/training-jobs/${company.jobId}/cancel`)
    expect([status, reasonOf(body)]).toEqual([409, 'training_finished'])
  })

  it('404: unknown and foreign ids', async () => {
    expect((await company.call('POST', '/training-jobs/job_nada/cancel')).status).toBe(404)
    expect((await company.stranger('POST', `/training-jobs/${company.jobId}/cancel`)).status).toBe(404)
  })
})
