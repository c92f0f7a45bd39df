import { z } from 'zod'
import { parseTaxId } from '@/db/constants/tax-id'
import { type Fault, isAppError } from '@/lib/platform/errors'
import { centsFromDecimal } from '@/lib/platform/money'
import { faultOf } from '@/lib/platform/parse-input'
import { isDay } from '../core/day'
import { toE164 } from '../customers/phone'
import { type CustomerRow, customerRow } from './row-schema'

/** Who owes, as sealed in the customer's row. */
export type Person = {
  ref: string
  document: string
  documentKind: 'cpf' | 'cnpj'
  name: string
  /** E.164, empty without one. */
  phone: string
  email: string
  /** `YYYY-MM-DD`, empty while unknown. */
  birthDate: string
  age: number | null
  profile: Record<string, string | number | boolean>
}
export type DebtFacts = {
  consortiumId: string
  overdueCents: number
  overdueDays: number
  installmentsOverdue: number
  totalCents: number
  lastPaymentDay: string
  historyScore: number | null
  riskSegment: string
  contemplated: boolean | null
  components: Record<string, number> | null
}
export type OutcomeFacts = { recovered: boolean; recoveredCents: number; at: number }
/** A customer's line, checked. */
export type IngestRow = { person: Person; debt: DebtFacts; outcome: OutcomeFacts | null }
export type RowReader = (raw: unknown) => { row: IngestRow } | { faults: Fault[] }

const faultsAtMost = 20
const emailForm = z.email()
const profileValues = 20

/** Collects what is wrong with a row beyond its form. */
class Checks {
  readonly faults: Fault[] = []
  private readonly nowMs: number
  constructor(nowMs: number) {
    this.nowMs = nowMs
  }

  cents(value: number | null | undefined, path: string): number {
    try {
      return centsFromDecimal(value ?? 0, path)
    } catch (error) {
      if (!isAppError(error)) throw error
      this.faults.push(...error.faults)
      return 0
    }
  }

  /** A day that is not after today anywhere on earth. */
  pastDay(value: string | null | undefined, path: string): string {
    if (value === null || value === undefined || value === '') return ''
    if (!isDay(value)) this.faults.push({ path, code: 'date_invalid' })
    else if (Date.parse(value) > this.nowMs + 14 * 3_600_000) this.faults.push({ path, code: 'date_in_future' })
    return value
  }

  phone(value: string | null | undefined): string {
    if (value === null || value === undefined || value.trim() === '') return ''
    const number = toE164(value)
    if (number !== undefined) return number
    this.faults.push({ path: 'phone', code: 'phone_invalid' })
    return ''
  }

  email(value: string | null | undefined): string {
    const text = value?.trim().toLowerCase() ?? ''
    if (text !== '' && !emailForm.safeParse(text).success) this.faults.push({ path: 'email', code: 'email_invalid' })
    return text
  }

  document(value: string, sandbox: boolean): Pick<Person, 'document' | 'documentKind'> {
    const known = parseTaxId(value)
    if (known) return { document: known.value, documentKind: known.kind }
    const bare = value.replace(/[\s./-]/g, '').toUpperCase()
    const invented = sandbox && /^(\d{11}|[0-9A-Z]{12}\d{2})$/.test(bare)
    if (!invented) this.faults.push({ path: 'document', code: 'tax_id_invalid' })
    return { document: bare, documentKind: bare.length === 11 ? 'cpf' : 'cnpj' }
  }
}

function componentsOf(row: CustomerRow, overdueCents: number, checks: Checks): Record<string, number> | null {
  if (!row.components) return null
  const parts = Object.entries(row.components).map(([name, value]): [string, number] => [
    name,
    checks.cents(value, `components.${name}`),
  ])
  const sum = parts.reduce((total, [, cents]) => total + cents, 0)
  if (sum !== overdueCents) checks.faults.push({ path: 'components', code: 'components_sum' })
  return Object.fromEntries(parts)
}

function outcomeOf({ outcome }: CustomerRow, checks: Checks, nowMs: number): OutcomeFacts | null {
  if (!outcome) return null
  const at = outcome.closed_at ? Date.parse(outcome.closed_at) : nowMs
  if (at > nowMs + 86_400_000) checks.faults.push({ path: 'outcome.closed_at', code: 'date_in_future' })
  const recoveredCents = checks.cents(outcome.recovered_amount, 'outcome.recovered_amount')
  return { recovered: outcome.recovered, recoveredCents, at }
}

/** A reader of customers at an instant; `sandbox` lets invented documents pass whose check digits are wrong. */
export function rowReader(nowMs: number, sandbox: boolean): RowReader {
  return (raw) => {
    const parsed = customerRow.safeParse(raw, { reportInput: true })
    if (!parsed.success) return { faults: parsed.error.issues.slice(0, faultsAtMost).map(faultOf) }
    const row = parsed.data
    const checks = new Checks(nowMs)
    const overdueCents = checks.cents(row.overdue_amount, 'overdue_amount')
    const profile = row.profile ?? {}
    if (Object.keys(profile).length > profileValues) checks.faults.push({ path: 'profile', code: 'profile_too_large' })
    const person: Person = {
      ref: row.customer_id,
      ...checks.document(row.document, sandbox),
      name: row.name,
      phone: checks.phone(row.phone),
      email: checks.email(row.email),
      birthDate: checks.pastDay(row.birth_date, 'birth_date'),
      age: row.age ?? null,
      profile,
    }
    const debt: DebtFacts = {
      consortiumId: row.consortium_id,
      overdueCents,
      overdueDays: row.overdue_days,
      installmentsOverdue: row.installments_overdue ?? (overdueCents > 0 ? 1 : 0),
      totalCents: checks.cents(row.total_consortium_value, 'total_consortium_value'),
      lastPaymentDay: checks.pastDay(row.last_payment_date, 'last_payment_date'),
      historyScore: row.payment_history_score ?? null,
      riskSegment: row.risk_segment ?? '',
      contemplated: row.contemplated ?? null,
      components: componentsOf(row, overdueCents, checks),
    }
    const outcome = outcomeOf(row, checks, nowMs)
    return checks.faults.length > 0 ? { faults: checks.faults } : { row: { person, debt, outcome } }
  }
}
