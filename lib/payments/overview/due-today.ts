import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Day, dayOf } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { customerBriefs } from '@/lib/portfolios'
import {
  type AgreementFilter,
  type AgreementRow,
  listAgreementRows,
  type PromiseRow,
  promisesFor,
} from '../agreements/repository'
import { dueNow, type InstallmentPosition } from '../core/due'
import { principalOf } from '../core/money-facts'
import { maskName } from '../pay-page/mask-name'
import { paymentsOfAgreement } from '../settle/repository'

const pageSize = 200
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

/** Pages of agreements, newest first; others get a turn between them. */
async function* pagesOf(companyId: string, filter: AgreementFilter): AsyncGenerator<AgreementRow[]> {
  for (let before: string | undefined; ; ) {
    const rows = await listAgreementRows(companyId, filter, before, pageSize)
    yield rows
    if (rows.length < pageSize) return
    before = rows.at(-1)?.id
    await nextTurn()
  }
}

async function owedOn(companyId: string, day: Day, simulated: boolean): Promise<Owed[]> {
  const owed: Owed[] = []
  for await (const rows of pagesOf(companyId, { simulated, dueOn: day })) {
    for (const agreement of rows) {
      const due = dueNow(agreement, day).installments.filter(({ dueDay }) => dueDay === day)
      owed.push(...due.map((instalment) => ({ agreement, instalment })))
    }
  }
  return owed
}

/** Summed page by page: a company may have any number of late ones, and none of them is kept. */
async function lateOn(companyId: string, day: Day, simulated: boolean): Promise<DueToday['late']> {
  const late = { count: 0, cents: 0 }
  for await (const rows of pagesOf(companyId, { simulated, overdueOn: day })) {
    late.count += rows.length
    for (const row of rows) late.cents += dueNow(row, day).overdueCents
  }
  return late
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
  const [owed, late, given] = await Promise.all([
    owedOn(companyId, today, query.simulated),
    lateOn(companyId, today, query.simulated),
    promisesFor(companyId, today, query.simulated),
  ])
  const words = ownWords(given, owed)
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
    late,
  }
}
