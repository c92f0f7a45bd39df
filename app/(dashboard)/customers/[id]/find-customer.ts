import { cache } from 'react'
import { requireSession } from '@/app/session'
import type { Customer, CustomerAgreement, CustomerConversation } from '@/components/customers/types'
import type { Portfolio } from '@/components/portfolios/types'
import { listConversations, serializeListed } from '@/lib/conversations'
import { listAgreements, serializeAgreement } from '@/lib/payments'
import { isAppError } from '@/lib/platform/errors'
import { getCustomer, listPortfolios, serializeCustomer, serializePortfolio } from '@/lib/portfolios'

const shown = 20
const newestPortfolios = 200

export type FoundCustomer = {
  customer: Customer
  talks: CustomerConversation[]
  agreements: CustomerAgreement[]
  /** Those that the customer's debts stand in, as far as they are among the newest. */
  portfolios: Portfolio[]
}

/** A customer with what other rooms know of them, once a request; null when nobody has this id. */
export const findCustomer = cache(async (id: string): Promise<FoundCustomer | null> => {
  const { ctx } = await requireSession()
  const page = await getCustomer(ctx, id).catch((fault: unknown) => {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  })
  if (!page) return null
  const customer = serializeCustomer(page)
  const asked = { customer_id: customer.customer_id, limit: shown }
  const none = { data: [] }
  const [real, simulated, agreements, portfolios] = await Promise.all([
    ctx.scopes.has('conversations:read')
      ? listConversations(ctx, { ...asked, queue: 'all', simulated: 'false' })
      : none,
    ctx.scopes.has('conversations:read') ? listConversations(ctx, { ...asked, queue: 'all', simulated: 'true' }) : none,
    ctx.scopes.has('payments:read') ? listAgreements(ctx, asked) : none,
    listPortfolios(ctx, { limit: newestPortfolios }),
  ])
  const mine = new Set(customer.debts.map((debt) => debt.portfolio_id))
  return {
    customer,
    talks: [...real.data, ...simulated.data].map(serializeListed),
    agreements: agreements.data.map(serializeAgreement),
    portfolios: portfolios.data.map(serializePortfolio).filter((row) => mine.has(row.portfolio_id)),
  }
})
