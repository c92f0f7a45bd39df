import { expect, it } from 'vitest'
import { completeDataset, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Page = { data: { training_job_id: string }[]; next_cursor: string | null }

it('newest first, in pages, its own only', async () => {
  const { jobId } = await completeDataset(company.call)
  const first = await company.call<Page>('GET', '/training-jobs?limit=1')
  expect([first.status, first.body.data.map((job) => job.training_job_id)]).toEqual([200, [jobId]])
  const next = await company.call<Page>('GET', `/training-jobs?limit=1&cursor=${first.body.next_cursor}`)
  expect(next.body.data.map((job) => job.training_job_id)).toEqual([company.jobId])
  expect((await company.stranger<Page>('GET', '/training-jobs')).body.data).toEqual([])
})
