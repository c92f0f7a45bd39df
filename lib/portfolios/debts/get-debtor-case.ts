import type { ScoreSource } from '@/db/constants/portfolios'
import { notFound } from '@/lib/platform/errors'
import { yearsBetween } from '../core/day'
import { firstNameOf } from '../core/fold-name'
import { openPerson } from '../customers/person'
import { findCustomer } from '../customers/repository'
import { resolveCustomer } from '../customers/resolve-customer'
import { findPortfolio, type PortfolioRow } from '../portfolios/repository'
import { type DebtRow, debtsOfCustomers } from './repository'

/** Who owes what, as a conversation needs it. Personal data in clear: it stays on the server. */
export type DebtorCase = {
  customer: {
    id: string
    ref: string
    name: string
    firstName: string
    document: string
    documentKind: 'cpf' | 'cnpj'
    /** E.164; empty without one. */
    phone: string
    /** Blind index of the phone, to compare it with numbers that were refused. */
    phoneIndex: string
    email: string
    /** `YYYY-MM-DD`. */
    birthDate?: string
    age?: number
    profile: Record<string, string | number | boolean>
  }
  debt: DebtRow
  /** Open debts of this customer with the company. */
  debts: number
  portfolio: PortfolioRow
  score: { probability: number; source: ScoreSource }
}

/** The debt named, else the open one worth most, else the one changed last. */
function chosen(debts: DebtRow[], debtId: string | undefined): DebtRow | undefined {
  if (debtId !== undefined) return debts.find(({ id }) => id === debtId)
  const rank = (debt: DebtRow) => (debt.state === 'open' ? 1 : 0)
  const [best] = [...debts].sort(
    (a, b) => rank(b) - rank(a) || b.expectedCents - a.expectedCents || b.updatedAt - a.updatedAt,
  )
  return best
}

function ageOf(birthDate: string, told: number | null, at: number): number | undefined {
  if (birthDate !== '') return yearsBetween(birthDate, new Date(at).toISOString().slice(0, 10))
  return told ?? undefined
}

/**
 * A customer's case by the company's own id of them (`customerRef`; our id is taken too) or by ours.
 * @throws AppError `not_found`: unknown, another company's, erased, or without such a debt
 */
export async function getDebtorCase(
  companyId: string,
  who: { customerRef: string } | { customerId: string },
  debtId?: string,
): Promise<DebtorCase> {
  const row =
    'customerRef' in who
      ? await resolveCustomer(companyId, who.customerRef)
      : await findCustomer(companyId, who.customerId)
  const person = await openPerson(row)
  const all = await debtsOfCustomers(companyId, [row.id])
  const debt = chosen(all, debtId)
  if (!person || !debt) throw notFound('customer')
  const { birthDate, age: told, ...rest } = person
  const age = ageOf(birthDate, told, debt.asOf)
  return {
    customer: {
      ...rest,
      id: row.id,
      phoneIndex: row.phoneIndex,
      firstName: firstNameOf(person.name),
      ...(birthDate !== '' && { birthDate }),
      ...(age !== undefined && { age }),
    },
    debt,
    debts: all.filter(({ state }) => state === 'open').length,
    portfolio: await findPortfolio(companyId, debt.portfolioId),
    score: { probability: debt.probability, source: debt.scoreSource },
  }
}
