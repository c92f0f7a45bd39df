import { isStanding } from '@/db/constants/payments'
import { dayOf } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { customerBriefs } from '@/lib/portfolios'
import { type AgreementRow, listAgreementRows, type PromiseRow, promisesFor } from '../agreements/repository'
import { dueNow, type InstallmentPosition } from '../core/due'
import { principalOf } from '../core/money-facts'
import { maskName } from '../pay-page/mask-name'
import { paymentsOfAgreement } from '../settle/repository'

const pageSize = 500
const mostShown = 8

type Owed = { agreement: AgreementRow; instalment: InstallmentPosition }

/** One thing that somebody said they would pay today. Cents, UTC ms. */
export type DueLine = {
  key: string
  /** Empty where it is a customer's word alone. */
  agreementId: string
  conversationId: string
  /** Masked for whom customers are not shown; empty after erasure. */
  name: string
  kind: 'cash' | 'instalments' | 'down_payment' | 'word'
  /** From 1, of how many; 0 of a word. */
  number: number
  count: number
  /** Null where only the day was promised. */
  amountCents: number | null
  state: 'paid' | 'partly_paid' | 'until'
  /** When the last of its money was paid; 0 where it is not paid or nobody knows. */
  paidAt: number
}

export type DueToday = {
  /** The company's civil day. */
  today: string
  /** What is still to come first, the largest above; then what came. At most eight. */
  lines: DueLine[]
  count: number
  paidCount: number
  amountCents: number
  paidCents: number
  /** Agreements with money from before today. */
  late: { count: number; cents: number }
}

async function allRows(companyId: string, filter: Parameters<typeof listAgreementRows>[1]): Promise<AgreementRow[]> {
  const found: AgreementRow[] = []
  for (let before: string | undefined; ; ) {
    const rows = await listAgreementRows(companyId, filter, before, pageSize)
    found.push(...rows)
    if (rows.length < pageSize) return found
    before = rows.at(-1)?.id
  }
}

/** When the money that fills an agreement up to and with an instalment was paid; 0 where it does not. */
async function paidAtOf({ agreement, instalment }: Owed): Promise<number> {
  if (instalment.leftCents > 0) return 0
  const wanted = agreement.schedule.slice(0, instalment.number).reduce((cents, one) => cents + one.amountCents, 0)
  const money = await paymentsOfAgreement(agreement.companyId, agreement.id)
  let sum = 0
  for (const one of money.sort((a, b) => a.paidAt - b.paidAt)) {
    sum += principalOf(one)
    if (sum >= wanted) return one.paidAt
  }
  return 0
}

const stateOf = ({ leftCents, paidCents }: InstallmentPosition): DueLine['state'] =>
  leftCents === 0 ? 'paid' : paidCents > 0 ? 'partly_paid' : 'until'

/** A word given on what an agreement asks for today anyway is one thing, and so are two words on one debt. */
function ownWords(words: readonly PromiseRow[], owed: readonly Owed[]): PromiseRow[] {
  const taken = new Set(owed.map(({ agreement }) => `${agreement.debtId} ${agreement.conversationId}`))
  const debts = new Set(owed.map(({ agreement }) => agreement.debtId))
  return words.filter(({ debtId, conversationId, simulated }) => {
    // Played conversations about one debt know nothing of one another.
    const known = simulated ? taken.has(`${debtId} ${conversationId}`) : debts.has(debtId)
    taken.add(`${debtId} ${conversationId}`)
    debts.add(debtId)
    return !known
  })
}

/** What customers said they would pay today: instalments of agreements that stand or are paid, and words without one. */
export async function dueToday(ctx: Context, query: { simulated: boolean }): Promise<DueToday> {
  requireScope(ctx, 'payments:read')
  const { companyId } = ctx
  const today = dayOf(ctx.now(), await timeZoneOf(companyId))
  const [rows, lateRows, given] = await Promise.all([
    allRows(companyId, { simulated: query.simulated, dueOn: today }),
    allRows(companyId, { simulated: query.simulated, overdueOn: today }),
    promisesFor(companyId, today, query.simulated),
  ])
  const owed = rows.flatMap((agreement) =>
    dueNow(agreement, today)
      .installments.filter(({ dueDay }) => dueDay === today)
      .map((instalment): Owed => ({ agreement, instalment })),
  )
  const words = ownWords(given, owed)
  const late = lateRows.filter(({ state }) => isStanding(state)).map((row) => dueNow(row, today).overdueCents)
  const shown = [
    ...owed.map((one) => ({
      of: one.agreement,
      owed: one,
      paid: one.instalment.leftCents === 0,
      cents: one.instalment.amountCents,
    })),
    ...words.map((one) => ({ of: one, owed: null, paid: one.state === 'kept', cents: one.amountCents ?? 0 })),
  ]
    .sort((a, b) => Number(a.paid) - Number(b.paid) || b.cents - a.cents)
    .slice(0, mostShown)
  const briefOf = await customerBriefs(
    companyId,
    shown.map(({ of }) => of),
    ctx.now(),
  )
  const mayName = ctx.scopes.has('portfolios:read')
  const lines = shown.map(async ({ of, owed: one, paid }): Promise<DueLine> => {
    const { name } = briefOf(of)
    const who = { conversationId: of.conversationId, name: mayName ? name : maskName(name) }
    if (one === null) {
      const word = of as PromiseRow
      const alone = { kind: 'word', number: 0, count: 0, paidAt: 0, agreementId: '' } as const
      return { ...who, ...alone, key: word.id, amountCents: word.amountCents, state: paid ? 'paid' : 'until' }
    }
    const { agreement, instalment } = one
    return {
      ...who,
      key: `${agreement.id} ${instalment.number}`,
      agreementId: agreement.id,
      kind: agreement.kind as DueLine['kind'],
      number: instalment.number,
      count: agreement.schedule.length,
      amountCents: instalment.amountCents,
      state: stateOf(instalment),
      paidAt: await paidAtOf(one),
    }
  })
  const kept = words.filter(({ state }) => state === 'kept')
  const sum = (cents: readonly number[]) => cents.reduce((total, one) => total + one, 0)
  return {
    today,
    lines: await Promise.all(lines),
    count: owed.length + words.length,
    paidCount: owed.filter(({ instalment }) => instalment.leftCents === 0).length + kept.length,
    amountCents:
      sum(owed.map(({ instalment }) => instalment.amountCents)) + sum(words.map((one) => one.amountCents ?? 0)),
    paidCents: sum(owed.map(({ instalment }) => instalment.paidCents)) + sum(kept.map((one) => one.amountCents ?? 0)),
    late: { count: late.length, cents: sum(late) },
  }
}
