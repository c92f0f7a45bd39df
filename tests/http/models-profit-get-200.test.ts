import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Point = {
  threshold: number
  approval_rate: number
  profit: number
  margin: number
  loss: number
  forgone: number
  avoided: number
}
type Profit = {
  rows: number
  without_amount: number
  total_amount: number
  curve: Point[]
  best: Point
  current: Point
}
const profit = (query: string) => company.call<Profit>('GET', `/models/${company.modelId}/profit?${query}`)

it('fixed sums: the matrix times the prices', async () => {
  const { status, body } = await profit('sale=10.5&loss=40')
  const matrix = await company.call<{ matrix: [[number, number], [number, number]] }>(
    'GET',
    `/models/${company.modelId}/confusion-matrix`,
  )
  const [[tp, fn], [fp, tn]] = matrix.body.matrix
  expect(status).toBe(200)
  expect(body.current).toMatchObject({
    margin: tp * 10.5,
    forgone: fn * 10.5,
    loss: fp * 40,
    avoided: tn * 40,
    profit: tp * 10.5 - fp * 40,
  })
  expect(body.curve).toHaveLength(101)
  expect(body.best.profit).toBe(Math.max(...body.curve.map((point) => point.profit)))
  expect(body.curve[0]?.approval_rate).toBe(1)
})

it('shares of an amount column, to the cent', async () => {
  const { body } = await profit('amount_column=valor&loss_rate=1&margin_rate=0.1')
  expect(body.without_amount).toBe(0)
  for (const { margin, forgone, loss, avoided, profit: made } of body.curve) {
    expect(Math.round(made * 100)).toBe(Math.round(margin * 100) - Math.round(loss * 100))
    const parts = margin + forgone + (loss + avoided) / 10
    expect(Math.abs(parts - body.total_amount / 10)).toBeLessThan(body.rows * 0.01)
  }
})
