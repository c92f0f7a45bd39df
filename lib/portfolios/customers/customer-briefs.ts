import type { DebtState } from '@/db/constants/portfolios'
import { maskDocument, maskPhone } from '../core/mask'
import { debtsOfCustomers } from '../debts/repository'
import { openPerson } from './person'
import { customersById } from './repository'

const dayMs = 86_400_000

/** Who a conversation is with and about how much: enough to recognise, nothing to use elsewhere. */
export type CustomerBrief = {
  /** Whole; empty after erasure. */
  name: string
  ref: string
  /** Masked, as is the phone; both empty without one. */
  document: string
  documentKind: 'cpf' | 'cnpj' | ''
  phone: string
  debt: DebtBrief | null
}
export type DebtBrief = {
  id: string
  consortiumId: string
  state: DebtState
  overdueCents: number
  /** As of `now`. */
  overdueDays: number
  installmentsOverdue: number
}

const nobody = { name: '', ref: '', document: '', documentKind: '' as const, phone: '' }

/** One line each for lists of conversations, by customer and debt; an unknown customer has none. */
export async function customerBriefs(
  companyId: string,
  wanted: readonly { customerId: string; debtId: string }[],
  now: number,
): Promise<(one: { customerId: string; debtId: string }) => CustomerBrief> {
  const ids = [...new Set(wanted.map(({ customerId }) => customerId))]
  const [rows, debts] = await Promise.all([customersById(companyId, ids), debtsOfCustomers(companyId, ids)])
  const people = new Map(await Promise.all(rows.map(async (row) => [row.id, await openPerson(row)] as const)))
  const byId = new Map(debts.map((debt) => [debt.id, debt]))
  return ({ customerId, debtId }) => {
    const person = people.get(customerId)
    const row = byId.get(debtId)
    const debt = row && {
      id: row.id,
      consortiumId: row.consortiumId,
      state: row.state,
      overdueCents: row.overdueCents,
      overdueDays: row.overdueDays + Math.max(0, Math.floor((now - row.asOf) / dayMs)),
      installmentsOverdue: row.installmentsOverdue,
    }
    if (!person) return { ...nobody, debt: debt ?? null }
    const { name, ref, document, documentKind, phone } = person
    const masked = { document: maskDocument(document), phone: phone && maskPhone(phone) }
    return { name, ref, documentKind, ...masked, debt: debt ?? null }
  }
}
