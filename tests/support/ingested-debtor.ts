import { sure } from './company-world'
import { debtor, portfolioBody } from './debtors'
import type { Call } from './server'

/** A portfolio of one customer, by the API; `ref` is the company's own id of the customer. Each `n` is another one. */
export async function ingestedDebtor(call: Call, mark = 'Silva', n = 1) {
  const row = debtor(n, mark)
  const body = portfolioBody([row], { data_source: `api_sync_${n}` })
  const { portfolio_id: portfolioId } = await sure<{ portfolio_id: string }>(call, 'POST', '/portfolios/ingest', body)
  const path = `/customers?customer_id=${row.customer_id}`
  const found = await sure<{ data: { customer_id: string }[] }>(call, 'GET', path)
  return { portfolioId, customerId: found.data[0]?.customer_id ?? '', ref: row.customer_id }
}
