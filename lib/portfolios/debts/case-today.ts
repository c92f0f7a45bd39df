import { type Debt, dayOf } from '@/lib/negotiation'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { CollectionPolicy } from '../core/policy/types'
import { effectivePolicy } from '../policy/effective-policy'
import { type DebtorCase, getDebtorCase } from './get-debtor-case'

const dayMs = 86_400_000

/** A customer's debt as the engine sees it today, under the policy that holds for it. */
export type CaseToday = {
  debtor: DebtorCase
  debt: Debt
  policy: CollectionPolicy
  policyVersion: string
  timeZone: string
  today: string
}

/** The customer's case as of now: debt, effective policy, calendar. @throws AppError `not_found` */
export async function caseToday(
  companyId: string,
  who: { customerRef: string } | { customerId: string },
  now: number,
  debtId?: string,
): Promise<CaseToday> {
  const debtor = await getDebtorCase(companyId, who, debtId)
  const [{ policy, version }, timeZone] = await Promise.all([
    effectivePolicy(companyId, debtor.debt.portfolioId),
    timeZoneOf(companyId),
  ])
  const { overdueCents, overdueDays, installmentsOverdue, components, asOf } = debtor.debt
  const aged = overdueDays + Math.max(0, Math.floor((now - asOf) / dayMs))
  const debt: Debt = { overdueCents, overdueDays: aged, installmentsOverdue, ...(components && { components }) }
  return { debtor, debt, policy, policyVersion: version, timeZone, today: dayOf(now, timeZone) }
}
