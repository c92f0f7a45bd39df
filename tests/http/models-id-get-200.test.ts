import { expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Model = {
  metrics: Record<string, number>
  confusion_matrix: { labels: string[]; matrix: [[number, number], [number, number]] }
  curves: Record<string, unknown>
  threshold_table: { threshold: number; tp: number; fp: number; tn: number; fn: number }[]
  histogram: { approve: number; reject: number }[]
  feature_importance: { feature: string; label: string }[]
  features: { name: string; type: string; categories: string[] }[]
  tree: {
    leaves: number
    truncated: boolean
    nodes: { id: number; parent: number | null; rows: number; left_condition: { text: string } | null }[]
  }
  test_rows: number
  training_rows: number
}

it('every figure agrees with the others', async () => {
  const { status, body } = await company.call<Model>('GET', `/models/${company.modelId}`)
  expect(status).toBe(200)
  const [[tp, fn], [fp, tn]] = body.confusion_matrix.matrix
  expect(tp + fn + fp + tn).toBe(body.test_rows)
  expect(body.metrics['accuracy']).toBeCloseTo((tp + tn) / body.test_rows, 12)
  expect(body.metrics['gini']).toBeCloseTo(2 * (body.metrics['auc'] as number) - 1, 12)
  expect([body.training_rows, body.test_rows]).toEqual([700, 300])
  expect(body.confusion_matrix.labels).toEqual(['liberado', 'bloqueado'])
  expect(body.threshold_table).toHaveLength(101)
  expect(body.threshold_table[50]).toEqual({ threshold: 0.5, tp, fp, tn, fn })
  expect(body.histogram.reduce((sum, bin) => sum + bin.approve + bin.reject, 0)).toBe(body.test_rows)
  expect(Object.keys(body.curves).sort()).toEqual(['calibration', 'gains', 'ks', 'precision_recall', 'roc'])
  expect(body.feature_importance[0]?.feature).toBe('risco')
  expect(body.features.find((feature) => feature.name === 'uf')?.categories.sort()).toEqual(['MG', 'RJ', 'SP'])
})

it('a tree whose children sum to their parents, in the language asked for', async () => {
  const id = await retrain(company.call, company.datasetId)
  const { body } = await company.call<Model>('GET', `/models/${id}`, {
    headers: { 'accept-language': 'en' },
  })
  const { nodes, leaves, truncated } = body.tree
  expect([truncated, nodes[0]?.rows]).toEqual([false, body.training_rows])
  expect(nodes.length).toBe(2 * leaves - 1)
  for (const node of nodes) {
    const children = nodes.filter((child) => child.parent === node.id)
    if (children.length > 0) expect(children.reduce((sum, child) => sum + child.rows, 0)).toBe(node.rows)
  }
  expect(nodes[0]?.left_condition?.text).toMatch(/^risco up to \d+/)
})
