import { expect, it } from 'vitest'
import { until } from '../support/poll'
import { orders, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Column = { feature: string; psi: number; band: string | null; unseen: { values: unknown[] } | null }
type Drift = {
  weeks: { orders: number; columns: Column[]; score: { psi: number } }[]
  alerts: Record<string, unknown>[]
}

it('tells by week how far the orders are from the training rows', async () => {
  const { call, modelId } = company
  const empty = await call<Drift>('GET', `/models/${modelId}/drift`)
  expect([empty.status, empty.body]).toMatchObject([200, { available: true, weeks: [], alerts: [], behind: false }])
  await call('PUT', '/drift-alerts', { json: { min_orders: 20 } })
  const items = orders(40).map((order) => ({ ...order, features: { ...order.features, uf: 'ZZ', risco: 99 } }))
  await call('POST', '/decisions/batch', { json: { items } })
  const body = await until('the week is counted', async () => {
    const drift = (await call<Drift>('GET', '/models/active/drift?weeks=2')).body
    return drift.weeks[0]?.orders === 40 ? drift : undefined
  })
  const column = (name: string) => body.weeks[0]?.columns.find(({ feature }) => feature === name)
  expect(column('uf')).toMatchObject({
    band: 'act',
    missing_share: 0,
    unseen: { orders: 40, distinct: 1, values: [{ value: 'ZZ', orders: 40 }] },
  })
  expect(column('risco')?.psi).toBeGreaterThan(0.25)
  const alert = body.alerts.find(({ feature }) => feature === 'uf')
  expect(alert).toMatchObject({ kind: 'drift', band: 'act', model_version: 1, acknowledged: false })
  const seen = await call('POST', `/alerts/${alert?.['alert_id']}/acknowledge`)
  expect([seen.status, seen.body]).toMatchObject([200, { acknowledged: true }])
  expect((await company.stranger('POST', `/alerts/${alert?.['alert_id']}/acknowledge`)).status).toBe(404)
})
