import { beforeAll, expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
let shallow = ''
beforeAll(async () => {
  shallow = await retrain(company.call, company.datasetId, { max_depth: 1 })
})
type Order = {
  row: number
  order_id: string
  customer_id: string | null
  label: string
  first_probability: number
  second_probability: number
  first_approves: boolean
  second_approves: boolean
  right: 'first' | 'second'
}
type Page = { data: Order[]; next_cursor: string | null }
type Comparison = { agreement: { only_first_approves: number; only_second_approves: number } }

it('as many as the comparison counts, widest gap first, in pages', async () => {
  const ids = `${company.modelId},${shallow}`
  const { body: compared } = await company.call<Comparison>('GET', `/models/compare?ids=${ids}`)
  const seen: Order[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`
    const path = `/models/compare/disagreements?ids=${ids}&limit=7${next}`
    const { status, body }: { status: number; body: Page } = await company.call<Page>('GET', path)
    expect(status).toBe(200)
    seen.push(...body.data)
    cursor = body.next_cursor
  }
  const { only_first_approves: first, only_second_approves: second } = compared.agreement
  expect(seen).toHaveLength(first + second)
  expect(new Set(seen.map((order) => order.row)).size).toBe(seen.length)
  expect(seen.every((order) => order.first_approves !== order.second_approves)).toBe(true)
  const gaps = seen.map((order) => Math.abs(order.first_probability - order.second_probability))
  expect(gaps).toEqual([...gaps].sort((a, b) => b - a))
  for (const { right, label, first_approves: approves } of seen) {
    expect(right).toBe((label === 'liberado') === approves ? 'first' : 'second')
  }
})
