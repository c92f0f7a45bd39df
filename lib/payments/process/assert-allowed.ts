import { type PaymentMethod, proposalFits, type RuleId, type RuleNote } from '@/lib/negotiation'
import { conflict, type Fault, invalid, type Params } from '@/lib/platform/errors'
import { decimalFromCents } from '@/lib/platform/money'
import { type CaseToday, preferencesOf } from '@/lib/portfolios'
import { providerFor } from '../charges/provider-for'
import { explainsDiscount } from '../core/explains-discount'
import { fault, type ProposedTerms } from './read-terms'

const fields: Partial<Record<RuleId, string>> = {
  payment_method: 'payment_method',
  min_installment: 'schedule',
  max_installments: 'installments',
  down_payment_floor: 'first_payment',
  uneven_installments: 'schedule',
  horizon: 'due_date',
  past_day: 'due_date',
  due_order: 'schedule',
  monthly_spacing: 'schedule',
  schedule_sum: 'schedule',
}

/** Cents as BRL and basis points as percent, as the rest of the wire has them. */
const wireParams = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string') return [name, value]
      if (name.endsWith('Cents')) return [name.slice(0, -5), decimalFromCents(value)]
      return name.endsWith('BasisPoints') ? [`${name.slice(0, -11)}Percent`, value / 100] : [name, value]
    }),
  )

const faultOf = ({ rule, params }: RuleNote): Fault => ({
  path: `payment_proposal.${fields[rule] ?? 'total_amount'}`,
  code: rule,
  words: `limit_${rule}`,
  params: wireParams(params),
})

/**
 * Every limit of the policy that the terms break, with its figures: the caller is the company's own system.
 * @throws AppError 422 `proposal_outside_policy`; 422 `discount_mismatch` in a field
 */
export function assertFits({ debt, policy, today }: CaseToday, terms: ProposedTerms, stated: number | undefined): void {
  const { totalCents, method, schedule } = terms
  const { overdueCents } = debt
  const dueDay = schedule[0]?.dueDay ?? today
  const broken = proposalFits(policy, debt, { totalCents, method, schedule, dueDay, today })
  if (broken.length > 0) throw invalid('proposal_outside_policy', { count: broken.length }, broken.map(faultOf))
  if (stated === undefined || explainsDiscount(stated, overdueCents, totalCents)) return
  const discount = decimalFromCents(overdueCents - totalCents)
  throw fault('discount_applied', 'discount_unexplained', { stated, discount, overdue: decimalFromCents(overdueCents) })
}

/** @throws AppError 422 `payment_method_unavailable` saying which methods the provider has */
export async function assertOffered(companyId: string, simulated: boolean, method: PaymentMethod): Promise<void> {
  const { methods } = (await providerFor(companyId, simulated)).provider
  if (!methods.includes(method)) {
    throw invalid('payment_method_unavailable', { method, offered: methods.join(', ') })
  }
}

/** @throws AppError 409 `debt_disputed`, `debt_not_open`, `customer_opted_out` */
export async function assertOpen(companyId: string, { debtor }: CaseToday): Promise<void> {
  const { customer, debt } = debtor
  if (debt.state === 'disputed') throw conflict('debt_disputed')
  if (debt.state === 'paid' || debt.state === 'closed') throw conflict('debt_not_open')
  const asked = await preferencesOf(companyId, customer.id)
  if (asked.some(({ kind }) => kind === 'opt_out')) throw conflict('customer_opted_out')
}
