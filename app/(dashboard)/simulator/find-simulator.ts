import type { SimulatorCustomer, SimulatorPersona } from '@/components/simulator/types'
import { listPersonas, serializePersonas } from '@/lib/conversations'
import type { Context } from '@/lib/platform/context'
import { listCustomers, listPortfolios } from '@/lib/portfolios'

const shownCustomers = 60
const shownPortfolios = 200

/** Who may be played: one line a customer with an open debt, invented ones first; nobody for those who may not see. */
async function findCustomers(ctx: Context): Promise<SimulatorCustomer[]> {
  if (!ctx.scopes.has('portfolios:read')) return []
  const [lines, portfolios] = await Promise.all([
    listCustomers(ctx, { limit: shownCustomers }),
    listPortfolios(ctx, { limit: shownPortfolios }),
  ])
  const synthetic = new Set(portfolios.data.filter((one) => one.synthetic).map(({ id }) => id))
  const known = lines.data
    .filter(({ customer, debt }) => customer.erasedAt === 0 && debt.state !== 'paid' && debt.state !== 'closed')
    .map(({ customer, debt }) => {
      const invented = synthetic.has(debt.portfolioId)
      return [customer.id, { id: customer.id, name: customer.name, days: debt.overdueDays, invented }] as const
    })
  return [...new Map(known).values()].sort((a, b) => Number(b.invented) - Number(a.invented))
}

export async function findSimulator(
  ctx: Context,
): Promise<{ customers: SimulatorCustomer[]; personas: SimulatorPersona[] }> {
  const now = ctx.now()
  const [customers, all] = await Promise.all([findCustomers(ctx), listPersonas(ctx, { from: now - 1, to: now })])
  return { customers, personas: serializePersonas(all).data.map(({ number, name }) => ({ number, name })) }
}
