import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Group = {
  key: string
  kind: string
  rows: number
  small: boolean
  from: number | null
  to: number | null
  approval_rate: number
  calibration_gap: number
}
type Gap = { difference: number; highest: string; lowest: string } | null
type Segments = {
  threshold: number
  rows: number
  sampled: boolean
  overall: { rows: number; approval_rate: number; accuracy: number }
  groups: Group[]
  fairness: { approval_rate: Gap; approval_ratio: number | null; four_fifths: boolean | null; equalised_odds: Gap }
}
const path = (query: string) => `/models/${company.modelId}/segments?${query}`

it('a category: figures of each group, and how they differ', async () => {
  const { status, body } = await company.call<Segments>('GET', path('column=uf'))
  expect([status, body.rows, body.sampled]).toEqual([200, 300, false])
  expect(body.groups.map((group) => group.key).sort()).toEqual(['value:MG', 'value:RJ', 'value:SP'])
  expect(body.groups.reduce((sum, group) => sum + group.rows, 0)).toBe(300)
  const rates = body.groups.map((group) => group.approval_rate)
  expect(body.fairness.approval_rate?.difference).toBeCloseTo(Math.max(...rates) - Math.min(...rates), 12)
  expect(body.fairness.four_fifths).toBe((body.fairness.approval_ratio ?? 0) >= 0.8)
  expect(body.groups.every((group) => !group.small)).toBe(true)
})

it('a number: bands of equal counts that cover every row, at the threshold asked for', async () => {
  const { body } = await company.call<Segments>('GET', path('column=risco&threshold=0'))
  expect(body.groups.map((group) => group.kind)).toEqual(Array(5).fill('band'))
  expect([body.groups[0]?.from, body.groups.at(-1)?.to]).toEqual([null, null])
  expect(body.groups.reduce((sum, group) => sum + group.rows, 0)).toBe(300)
  expect([body.threshold, body.overall.approval_rate]).toEqual([0, 1])
  expect(body.fairness.approval_rate?.difference).toBe(0)
})

it('a boolean has two groups', async () => {
  const { body } = await company.call<Segments>('GET', path('column=bom'))
  expect(body.groups.map((group) => group.key)).toEqual(['value:false', 'value:true'])
})
