import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Matrix = { threshold: number; matrix: [[number, number], [number, number]]; metrics: Record<string, number> }
const path = (rest: string) => `/models/${company.modelId}/${rest}`

it('approves everybody at 0 and counts every held-out row at any threshold', async () => {
  for (const threshold of [0, 0.123, 0.5, 1]) {
    const { status, body } = await company.call<Matrix>('GET', path(`confusion-matrix?threshold=${threshold}`))
    const [[tp, fn], [fp, tn]] = body.matrix
    expect([status, body.threshold, tp + fn + fp + tn]).toEqual([200, threshold, 300])
    if (threshold === 0) expect([fn, tn, body.metrics['approval_rate']]).toEqual([0, 0, 1])
  }
})
