import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Matrix = { threshold: number; matrix: [[number, number], [number, number]]; metrics: Record<string, number> }
type Flip = {
  row: number
  order_id: string
  probability: number
  label: string
  approved_at_from: boolean
  approved_at_to: boolean
  amount: number | null
  customer_id: string | null
}
type Flips = { data: Flip[]; next_cursor: string | null }
const path = (rest: string) => `/models/${company.modelId}/${rest}`

it('as many as the matrices differ by, in pages', async () => {
  const approved = async (threshold: number) => {
    const { body } = await company.call<Matrix>('GET', path(`confusion-matrix?threshold=${threshold}`))
    return body.matrix[0][0] + body.matrix[1][0]
  }
  const expected = (await approved(0)) - (await approved(1))
  const seen: Flip[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { body } = await company.call<Flips>('GET', path(`flips?from=0&to=1&limit=40${next}`))
    seen.push(...body.data)
    cursor = body.next_cursor
  }
  expect(expected).toBeGreaterThan(40)
  expect(seen.length).toBe(expected)
  expect(new Set(seen.map((flip) => flip.row)).size).toBe(expected)
  expect(seen.every((flip) => flip.approved_at_from && !flip.approved_at_to)).toBe(true)
  expect(seen[0]?.order_id).toMatch(/^P\d+$/)
  expect(['liberado', 'bloqueado']).toContain(seen[0]?.label)
})

it('with the amount of each order where a column is named', async () => {
  const read = async (query: string) =>
    (await company.call<Flips>('GET', path(`flips?from=0&to=1&limit=5${query}`))).body
  const [plain, priced] = [await read(''), await read('&amount_column=valor')]
  expect(plain.data.map((flip) => [flip.amount, flip.customer_id])).toEqual(plain.data.map(() => [null, null]))
  expect(priced.data.map((flip) => flip.amount)).toEqual(priced.data.map((flip) => (flip.row * 17.5) % 1_000))
})
