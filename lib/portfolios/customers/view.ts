import type { Context } from '@/lib/platform/context'
import { maskDocument, maskEmail, maskPhone } from '../core/mask'
import { openPerson } from './person'
import type { CustomerRow } from './repository'

/** A customer as a reader may see them: whole with the right to financial data, else masked. */
export type CustomerView = {
  id: string
  ref: string
  name: string
  document: string
  documentKind: 'cpf' | 'cnpj' | ''
  phone: string
  email: string
  birthDate: string
  age: number | null
  profile: Record<string, string | number | boolean>
  masked: boolean
  createdAt: number
  updatedAt: number
  erasedAt: number
}

const nobody = { ref: '', name: '', document: '', documentKind: '' as const, phone: '', email: '' }

/** Opens a row for a reader. An erased person has empty fields. */
export async function viewCustomer(ctx: Context, row: CustomerRow): Promise<CustomerView> {
  const masked = !ctx.permissions.can_access_financial_data
  const { id, createdAt, updatedAt, erasedAt } = row
  const times = { id, createdAt, updatedAt, erasedAt, masked }
  const person = await openPerson(row)
  if (!person) return { ...nobody, ...times, birthDate: '', age: null, profile: {} }
  const { phone, email, birthDate } = person
  if (!masked) return { ...person, ...times }
  return {
    ...person,
    ...times,
    document: maskDocument(person.document),
    phone: phone && maskPhone(phone),
    email: email && maskEmail(email),
    birthDate: birthDate && `${birthDate.slice(0, 4)}-**-**`,
  }
}
