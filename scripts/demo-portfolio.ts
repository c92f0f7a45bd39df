// The demo's portfolio over the public API: the policy's creditor, then 12,450 invented customers in one request.
import { call, number, reais, say, settle } from './demo-api'
import { syntheticPortfolio } from './synthetic-portfolio'

const count = 12_450

type Policy = { version: number; missing: string[] }
type Ingested = {
  portfolio_id: string
  customers_imported: number
  rejected_count: number
  processing_time_ms: number
  estimated_revenue: number
}

/** Sets what every message that tells of a debt must carry (CDC art. 42-A); the rest of the policy stays the default. */
async function nameCreditor(): Promise<void> {
  const { version } = await call<Policy>('GET', '/collection-policy')
  const creditor = { creditor_document: '11.444.777/0001-61', creditor_address: 'Rua Exemplo, 100, São Paulo, SP' }
  const { missing } = await call<Policy>('PUT', '/collection-policy', { ...creditor, version })
  say(
    `  creditor's document and address set in the collection policy; still missing: ${missing.join(', ') || 'nothing'}`,
  )
}

/**
 * Ingests the synthetic portfolio and tells of it.
 * @returns its id, and the customers' own ids in the order sent
 */
export async function ingestPortfolio(): Promise<{ portfolioId: string; customers: string[] }> {
  await nameCreditor()
  const customers = syntheticPortfolio(count, Date.now())
  const startedMs = performance.now()
  const done = await call<Ingested>('POST', '/portfolios/ingest', {
    portfolio_type: 'overdue_mixed',
    data_source: 'aval_demo_synthetic',
    synthetic: true,
    customer_data: customers,
  })
  const seconds = (performance.now() - startedMs) / 1000
  const rate = number.format(Math.round(done.customers_imported / seconds))
  settle(
    `${number.format(done.customers_imported)} customers, ${done.rejected_count} refused: ${seconds.toFixed(2)} s with the upload, ${rate} customers/s`,
  )
  const owed = customers.reduce((sum, { overdue_amount: amount }) => sum + Math.round(amount * 100), 0) / 100
  const expected = reais.format(done.estimated_revenue)
  say(
    `  ${reais.format(owed)} overdue, estimated revenue ${expected} by the prior scorecard (not calibrated: no outcomes yet)`,
  )
  return { portfolioId: done.portfolio_id, customers: customers.map(({ customer_id: id }) => id) }
}
