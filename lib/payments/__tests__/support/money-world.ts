import { and, eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { addDays } from '@/lib/negotiation'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { testContext } from '@/tests/support/database'
import { type AgreementRow, insertAgreement } from '../../agreements/repository'
import { type ChargeRow, insertCharge } from '../../charges/repository'
import type { Receipt } from '../../receipt'
import { matchWaiting } from '../../settle/match-payment'
import { resettle } from '../../settle/resettle'
import { firstDay, noon } from './history'

/** An id as banks give them, of 32 characters. */
export const endToEndId = (name: string): string => `E${name}`.padEnd(32, '0')
export const txidOf = (name: string): string => `TX${name}`.padEnd(26, '0')

type DebtRow = typeof tables.debts.$inferSelect

/** A company with one debt and its customer; its clock stands at noon of the first day until it is set. */
export async function moneyWorld(): Promise<{
  ctx: Context
  debtId: string
  customerId: string
  setDay: (days: number) => void
}> {
  let now = noon(0)
  const ctx = testContext(newId('company'), { now: () => now })
  const { companyId } = ctx
  const [debtId, customerId] = [newId('debt'), newId('customer')]
  const indexes = { refIndex: customerId, documentIndex: '', phoneIndex: '', emailIndex: '', nameIndex: '' }
  const times = { createdAt: 0, updatedAt: 0 }
  await db()
    .insert(tables.customers)
    .values({ id: customerId, companyId, ...indexes, ...times, erasedAt: 0, blob: Buffer.alloc(1) })
  const debt: DebtRow = {
    id: debtId,
    companyId,
    customerId,
    portfolioId: newId('portfolio'),
    consortiumId: 'C1',
    state: 'agreed',
    overdueCents: 1_000_000,
    overdueDays: 30,
    asOf: 0,
    installmentsOverdue: 2,
    totalCents: 2_000_000,
    lastPaymentDay: '',
    historyScore: null,
    riskSegment: '',
    contemplated: null,
    components: null,
    probability: 0.5,
    scoreSource: 'prior',
    scoreVersion: '1',
    expectedCents: 500_000,
    segment: 'medium_priority',
    scoredAt: 0,
    sight: {},
    sightAt: 0,
    enteredAt: 0,
    enteredCents: 1_000_000,
    recoveredCents: 0,
    toldCents: 1_000_000,
    unseenCents: 0,
    controlGroupId: '',
    controlLot: 0,
    contactedAt: 0,
    ...times,
  }
  await db().insert(tables.debts).values(debt)
  return {
    ctx,
    debtId,
    customerId,
    setDay: (days) => {
      now = noon(days)
    },
  }
}

export const debtStateNow = async ({ companyId }: Context, debtId: string): Promise<string | undefined> => {
  const { debts } = tables
  const own = and(eq(debts.companyId, companyId), eq(debts.id, debtId))
  return (await db().select({ state: debts.state }).from(debts).where(own))[0]?.state
}

type Made = Pick<AgreementRow, 'debtId' | 'customerId'> & Partial<AgreementRow>

/** An agreement as `acceptOffer` stores it, booked. Without a schedule: R$ 10,00 due five days after the first. */
export async function storedAgreement(ctx: Context, given: Made): Promise<AgreementRow> {
  const schedule = given.schedule ?? [{ dueDay: addDays(firstDay, 5), amountCents: 1_000 }]
  const id = newId('agreement', ctx.now())
  const state = given.state ?? 'accepted'
  const row: AgreementRow = {
    id,
    companyId: ctx.companyId,
    conversationId: '',
    simulated: false,
    state,
    standingKey: state === 'proposed' ? id : given.debtId,
    kind: 'cash',
    offerId: 'offer',
    totalCents: schedule.reduce((cents, { amountCents }) => cents + amountCents, 0),
    discountCents: 0,
    discountBasisPoints: 0,
    schedule,
    method: 'pix',
    policyVersion: '1',
    paidCents: 0,
    creditedCents: 0,
    nextDueDay: schedule[0]?.dueDay ?? '',
    endReason: '',
    acceptedAt: ctx.now(),
    updatedAt: ctx.now(),
    endedAt: 0,
    ...given,
  }
  return transaction(async () => {
    await insertAgreement(row)
    return resettle(ctx, id, 'agreement')
  })
}

/** A charge that waits, as `openCharge` stores it; money that came before finds it. Call inside a transaction. */
export async function storeCharge(
  ctx: Context,
  agreement: AgreementRow,
  given: { txid: string; amountCents: number },
): Promise<string> {
  const { companyId, customerId, debtId, conversationId, simulated, method, nextDueDay: dueDay } = agreement
  const now = ctx.now()
  const row: ChargeRow = {
    id: newId('paymentRequest', now),
    companyId,
    agreementId: agreement.id,
    customerId,
    debtId,
    conversationId,
    simulated,
    installment: 0,
    method,
    provider: 'static',
    state: 'awaiting_payment',
    ...given,
    dueDay,
    pixKey: 'chave@exemplo.com.br',
    code: 'code',
    paidCents: 0,
    refundedCents: 0,
    errorCode: '',
    createdAt: now,
    updatedAt: now,
    expiresAt: now + 3_600_000,
    paidAt: 0,
  }
  await insertCharge(row)
  await matchWaiting(ctx, row.txid)
  return row.id
}

/** A receipt of R$ 10,00 paid at noon of the first day. */
export const receiptOf = (name: string, given: Partial<Receipt> = {}): Receipt => ({
  endToEndId: endToEndId(name),
  txid: '',
  amountCents: 1_000,
  lateChargesCents: 0,
  paidAt: noon(0),
  payer: { name: 'Ana', document: '12345678909', words: '' },
  refunds: [],
  ...given,
})

/** Debits less credits of every entry of a company, cents: none may differ from zero. */
export async function entrySums({ companyId }: Context): Promise<number[]> {
  const { ledgerLines } = tables
  const sums = new Map<string, number>()
  const rows = await db().select().from(ledgerLines).where(eq(ledgerLines.companyId, companyId))
  for (const { entryId, debitCents, creditCents } of rows)
    sums.set(entryId, (sums.get(entryId) ?? 0) + debitCents - creditCents)
  return [...sums.values()]
}
