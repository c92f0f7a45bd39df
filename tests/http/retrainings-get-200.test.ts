import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('newest first, of one data set, by pages', async () => {
  const json = { dataset_id: company.datasetId, with_outcomes: false, algorithm: 'tree' }
  for (let n = 0; n < 2; n += 1) await company.call('POST', '/retrainings', { json })
  type Page = { data: { retraining_id: string; outcomes: null }[]; next_cursor: string | null }
  const list = async (query: string) => (await company.call<Page>('GET', `/retrainings${query}`)).body
  const all = await list('')
  expect(all.data).toHaveLength(2)
  expect(all.data[0]).toMatchObject({ trigger: 'person', outcomes: null, warning: null, dataset_id: company.datasetId })
  const first = await list('?limit=1')
  const second = await list(`?limit=1&cursor=${first.next_cursor}`)
  expect([first.data[0], second.data[0]].map((row) => row?.retraining_id)).toEqual(
    all.data.map((row) => row.retraining_id),
  )
  expect(second.next_cursor).toBeNull()
  expect((await list('?dataset_id=ds_nada')).data).toEqual([])
})
