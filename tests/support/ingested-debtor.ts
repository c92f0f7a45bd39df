import { sure } from './company-world'
import { debtor, portfolioBody } from './debtors'
import type { Call } from './server'

/** A portfolio of one customer, by the API; `ref` is the company's own id of the customer. */
export async function ingestedDebtor(call: Call, mark = 'Silva') {
  const row = debtor(1, mark)
  const { portfolio_id: portfolioId } = await sure<{ portfolio_id: string }>(
    call,
    'POST',
    '/portfolios/ingest',
    portfolioBody([row]),
  )
  const found = await sure<{ data: { customer_id: string }[] }>(
    call,
    'GET',
    `/customers?customer_id=${row.customer_id}`,
  )
  return { portfolioId, customerId: found.data[0]?.customer_id ?? '', ref: row.customer_id }
}
