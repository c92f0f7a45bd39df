import { beforeAll, expect, it } from 'vitest'
import { badOrder, decided, goodOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
let bad = ''
let good = ''
beforeAll(async () => {
  bad = await decided(company.call)
  good = await decided(company.call, goodOrder)
})
type List = { data: { decision_id: string }[]; next_cursor: string | null }
const list = async (query: string, call = company.call) =>
  (await call<List>('GET', `/decisions?${query}`)).body.data.map((item) => item.decision_id)

it('newest first, in pages, by every filter', async () => {
  expect(await list('')).toEqual([good, bad])
  const first = await company.call<List>('GET', '/decisions?limit=1')
  expect(await list(`limit=1&cursor=${first.body.next_cursor}`)).toEqual([bad])
  expect(await list(`order_id=${badOrder.order_id}`)).toEqual([bad])
  expect(await list('decision=approved')).toEqual([good])
  expect(await list(`model_id=${company.modelId}`)).toEqual([good, bad])
  expect(await list('reviewed=true')).toEqual([])
  expect(await list('from=2099-01-01T00:00:00Z')).toEqual([])
  expect(await list('to=2099-01-01T00:00:00-03:00')).toEqual([good, bad])
  expect(await list('', company.stranger)).toEqual([])
})
