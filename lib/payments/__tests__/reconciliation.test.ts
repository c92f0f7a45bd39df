import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { addDays } from '@/lib/negotiation'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { useTestDatabase } from '@/tests/support/database'
import { assignBankLine } from '../bank/assign-bank-line'
import { getBankLine } from '../bank/get-bank-line'
import { importBankFile } from '../bank/import-bank-file'
import { matchFile, matchLineOf } from '../bank/match-file'
import { bankFileQuery } from '../bank/schemas'
import { ignoreBankLine, restoreBankLine } from '../bank/set-line-aside'
import { balances } from '../ledger/balances'
import type { Receipt } from '../receipt'
import { assignPayment } from '../reconciliation/assign-payment'
import { ignorePayment } from '../reconciliation/ignore-payment'
import { receivedOf } from '../reconciliation/received'
import { reconcile } from '../reconciliation/reconcile'
import { refundPayment } from '../reconciliation/refund-payment'
import { serializeReconciliation } from '../reconciliation/serialize-figures'
import { unassignPayment } from '../reconciliation/unassign-payment'
import { getPaymentRow } from '../settle/repository'
import { settleReceipt } from '../settle/settle-receipt'
import { firstDay, noon } from './support/history'
import {
  endToEndId,
  entrySums,
  moneyWorld,
  receiptOf,
  storeCharge,
  storedAgreement,
  txidOf,
} from './support/money-world'

useTestDatabase()
beforeAll(() => {
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'a@exemplo.com.br',
    document: null,
  }))
})

const reason = 'conferido no banco'
const named = (n: number) => endToEndId(`00000000X${n}`)
const br = (day: string) => day.split('-').reverse().join('/')
const sum = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')
type Row = [days: number, cents: number, text: string]
const csv = (rows: Row[]) =>
  [
    'Data;Hist\u00f3rico;Valor',
    ...rows.map(([days, cents, text]) => `${br(addDays(firstDay, days))};${text};${sum(cents)}`),
  ].join('\n')

const load = (ctx: Context, text: string, query: Record<string, string> = {}) =>
  importBankFile(ctx, {
    query: bankFileQuery.parse(query),
    body: new Blob([text]).stream() as ReadableStream<Uint8Array>,
    contentType: 'text/csv',
  })
const settle = (ctx: Context, receipt: Receipt) => transaction(() => settleReceipt(ctx, receipt, 'pix_webhook'))

type LineRow = typeof tables.bankLines.$inferSelect
const linesOf = async ({ companyId }: Context): Promise<LineRow[]> =>
  db().select().from(tables.bankLines).where(eq(tables.bankLines.companyId, companyId))
const lineOf = async (ctx: Context, cents: number) => {
  const line = (await linesOf(ctx)).find(({ amountCents }) => amountCents === cents)
  if (!line) throw new Error(`no line of ${cents}`)
  return line
}
const paymentsIn = async ({ companyId }: Context) =>
  db().select().from(tables.payments).where(eq(tables.payments.companyId, companyId))
const actionsOf = async ({ companyId }: Context) =>
  (await db().select().from(tables.auditEntries).where(eq(tables.auditEntries.companyId, companyId))).map(
    (row) => row.action,
  )

/** A company with an agreement of R$ 10,00 and its charge. */
async function agreed() {
  const world = await moneyWorld()
  world.setDay(20)
  const agreement = await storedAgreement(world.ctx, world)
  const txid = txidOf('A')
  const chargeId = await transaction(() => storeCharge(world.ctx, agreement, { txid, amountCents: 1_000 }))
  return { ...world, agreement, chargeId, txid }
}
const figures = async (ctx: Context, days = 10) =>
  serializeReconciliation(await reconcile(ctx, { from: firstDay, to: addDays(firstDay, days - 1), simulated: 'false' }))

describe('a statement', () => {
  test('finds its payments by name, tells of lost ones, leaves the rest; again it changes nothing', async () => {
    const { ctx, txid, agreement } = await agreed()
    await settle(ctx, receiptOf('', { endToEndId: named(1), amountCents: 700 }))
    const text = csv([
      [0, 700, `PIX RECEBIDO ${named(1)}`],
      [1, 1_000, `PIX RECEBIDO ${txid.toLowerCase()}`],
      [2, 12_345, 'TED FULANA'],
      [2, -190, 'TARIFA'],
    ])
    const first = await load(ctx, text)
    expect(first).toMatchObject({ duplicate: false, found: { matched: 2, receipts: 1 } })
    const states = (await linesOf(ctx)).map(({ amountCents, state }) => [amountCents, state])
    expect(states.sort()).toEqual([
      [-190, 'unmatched'],
      [1_000, 'matched'],
      [12_345, 'unmatched'],
      [700, 'matched'],
    ])
    const found = (await paymentsIn(ctx)).find(({ source }) => source === 'bank_file')
    expect(found).toMatchObject({ state: 'matched', finding: 'exact', agreementId: agreement.id, amountCents: 1_000 })

    expect(await load(ctx, text)).toMatchObject({ duplicate: true, file: { id: first.file.id } })
    const wider = await load(ctx, `${text}\n${csv([[3, 5, 'X']]).split('\n')[1]}`)
    expect(wider.view.sums.map(({ state, lines }) => [state, lines])).toEqual([['unmatched', 1]])
    expect(await matchFile(ctx, first.file.id)).toEqual({ matched: 0, receipts: 0 })
    expect(await linesOf(ctx)).toHaveLength(5)
    expect(await paymentsIn(ctx)).toHaveLength(2)
    expect((await entrySums(ctx)).every((cents) => cents === 0)).toBe(true)
    expect(await actionsOf(ctx)).toEqual(expect.arrayContaining(['bank_file.imported', 'bank_file.matched']))
  })

  test('one file sent ten times at once is stored once', async () => {
    const { ctx, txid } = await agreed()
    const text = csv([[1, 1_000, txid]])
    const all = await Promise.all(Array.from({ length: 10 }, () => load(ctx, text)))
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect(await linesOf(ctx)).toHaveLength(1)
    expect(await paymentsIn(ctx)).toHaveLength(1)
  })

  test('without a name only the one payment of that sum and day is it', async () => {
    const { ctx } = await agreed()
    const pay = (n: number, amountCents: number, day = 0) =>
      settle(ctx, receiptOf('', { endToEndId: named(n), amountCents, paidAt: noon(day) }))
    await pay(1, 111)
    await pay(2, 222)
    await pay(3, 222, 1)
    await pay(4, 333)
    await pay(5, 444, 5)
    await load(
      ctx,
      csv([
        [1, 111, 'PIX'],
        [1, 222, 'PIX'],
        [0, 333, 'PIX A'],
        [1, 333, 'PIX B'],
        [0, 444, 'PIX'],
      ]),
    )
    const matched = (await linesOf(ctx)).filter(({ state }) => state === 'matched')
    expect(matched.map(({ amountCents }) => amountCents)).toEqual([111])
    const { suggestions } = await getBankLine(ctx, (await lineOf(ctx, 222)).id)
    expect(suggestions.map(({ kind, reasons }) => [kind, ...reasons])).toEqual([
      ['payment', 'equal_amount', 'same_day'],
      ['payment', 'equal_amount', 'near_day'],
    ])
    const picked = suggestions[0]?.id ?? ''
    await assignBankLine(ctx, { id: (await lineOf(ctx, 222)).id, payment_id: picked, reason })
    expect((await getPaymentRow(ctx.companyId, picked)).bankLineId).toBe((await lineOf(ctx, 222)).id)
  })

  test('a notice that comes after its statement finds its line', async () => {
    const { ctx } = await agreed()
    await load(
      ctx,
      csv([
        [0, 500, `PIX ${named(7)}`],
        [0, 600, 'PIX SEM NOME'],
      ]),
    )
    const one = await settle(ctx, receiptOf('', { endToEndId: named(7), amountCents: 500 }))
    const two = await settle(ctx, receiptOf('', { endToEndId: named(8), amountCents: 600 }))
    expect(await matchLineOf(ctx, one.payment.id)).toBe(1)
    expect(await matchLineOf(ctx, two.payment.id)).toBe(1)
    expect(await matchLineOf(ctx, two.payment.id)).toBe(0)
  })

  test('a late notice of money that a statement told of first names it: it counts once', async () => {
    const { ctx, txid, agreement } = await agreed()
    await load(ctx, csv([[0, 1_000, txid]]))
    const [before] = await paymentsIn(ctx)
    const { payment, isNew } = await settle(ctx, receiptOf('', { endToEndId: named(9), txid }))
    expect([isNew, payment.id, payment.endToEndId]).toEqual([false, before?.id, named(9)])
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 1_000, customer_credit: 0 })
    expect(await actionsOf(ctx)).toContain('payment.named')
    // Other money for the same charge is other money.
    const more = await settle(ctx, receiptOf('', { endToEndId: named(10), txid, paidAt: noon(1) }))
    expect(more).toMatchObject({ isNew: true, payment: { agreementId: agreement.id, finding: 'double' } })
    expect(await receivedOf(more.payment)).toMatchObject({ next: 'refund_excess' })
  })

  test('lines that cannot be read are told, or refuse the file', async () => {
    const { ctx } = await agreed()
    const text = `${csv([[0, 500, 'PIX']])}\n31/02/2026;X;1,00`
    await expect(load(ctx, text, { on_error: 'reject' })).rejects.toMatchObject({ reason: 'bank_lines_rejected' })
    expect(await linesOf(ctx)).toHaveLength(0)
    expect((await load(ctx, text)).read).toMatchObject({ faultsCount: 1, faults: [{ line: 3, code: 'day_invalid' }] })
    await expect(load(ctx, 'a;b\nc;d')).rejects.toMatchObject({ reason: 'bank_columns_unknown' })
    await expect(load(ctx, 'Data;Valor\n')).rejects.toMatchObject({ reason: 'no_statement_lines' })
  })

  test('any cut into overlapping files gives the same lines', async () => {
    const rows: Row[] = Array.from({ length: 60 }, (_, i) => [
      i % 12,
      100 + (i % 5),
      i % 7 === 0 ? `PIX ${named(i)}` : `PIX ${i % 3}`,
    ])
    rows.sort((a, b) => a[0] - b[0])
    const whole = await agreed()
    await load(whole.ctx, csv(rows))
    const keys = async (ctx: Context) => (await linesOf(ctx)).map(({ key }) => key).sort()
    const expected = await keys(whole.ctx)
    expect(expected).toHaveLength(60)
    for (const size of [1, 3, 5]) {
      const { ctx } = await agreed()
      for (let from = 0; from < 12; from += size) {
        const some = rows.filter(([day]) => day >= from && day <= from + size)
        await load(ctx, csv(some))
      }
      expect(await keys(ctx)).toEqual(expected)
    }
  })
})

describe('by hand', () => {
  test('a line of a day on which no PIX can have come becomes no money, by itself or by hand', async () => {
    const { ctx, txid, agreement } = await agreed()
    await load(ctx, csv([[-2_000, 1_000, txid]]))
    expect(await paymentsIn(ctx)).toEqual([])
    const { id } = await lineOf(ctx, 1_000)
    const given = assignBankLine(ctx, { id, agreement_id: agreement.id, reason })
    await expect(given).rejects.toMatchObject({ reason: 'line_day_invalid' })
    expect(await paymentsIn(ctx)).toEqual([])
  })

  test('a line becomes money of an agreement, is taken back, and given again', async () => {
    const { ctx, agreement, customerId } = await agreed()
    await db().update(tables.customers).set({ erasedAt: 1 }).where(eq(tables.customers.id, customerId))
    await load(ctx, csv([[0, 1_000, 'DEP DINHEIRO']]))
    const { id } = await lineOf(ctx, 1_000)
    const { suggestions } = await getBankLine(ctx, id)
    expect(suggestions.map(({ kind }) => kind).sort()).toEqual(['agreement', 'payment_request'])
    const given = { id, agreement_id: agreement.id, reason }
    const [one, two] = await Promise.all([assignBankLine(ctx, given), assignBankLine(ctx, given)])
    expect(one.paymentId).toBe(two.paymentId)
    const paymentId = one.paymentId
    const held = { simulated: false }
    expect(await balances(ctx.companyId, held)).toMatchObject({ bank: 1_000, receivable: 0, unmatched: 0 })

    const back = await unassignPayment(ctx, { id: paymentId, reason })
    expect(await receivedOf(back)).toMatchObject({ next: 'assign', row: { state: 'unmatched', agreementId: '' } })
    expect(await balances(ctx.companyId, held)).toMatchObject({ bank: 1_000, receivable: 1_000, unmatched: -1_000 })
    await ignorePayment(ctx, { id: paymentId, reason })
    await expect(assignPayment(ctx, { id: paymentId, agreement_id: agreement.id, reason })).rejects.toMatchObject({
      reason: 'payment_ignored',
    })
    await unassignPayment(ctx, { id: paymentId, reason })
    const again = await assignPayment(ctx, { id: paymentId, agreement_id: agreement.id, reason })
    expect(again).toMatchObject({ state: 'matched', finding: 'exact' })
    expect((await entrySums(ctx)).every((cents) => cents === 0)).toBe(true)
    await expect(assignBankLine(ctx, { ...given, agreement_id: agreement.id, payment_id: paymentId })).rejects.toThrow()
    await expect(ignoreBankLine(ctx, { id, reason })).rejects.toMatchObject({ reason: 'line_not_unmatched' })
  })

  test('two people give one payment to two agreements: one of them does', async () => {
    const { ctx, agreement, ...world } = await agreed()
    const other = await storedAgreement(ctx, { ...world, debtId: `${world.debtId}x` })
    const { payment } = await settle(ctx, receiptOf('', { endToEndId: named(1) }))
    const ids = [agreement.id, other.id, agreement.id, other.id]
    const done = await Promise.allSettled(
      ids.map((id) => assignPayment(ctx, { id: payment.id, agreement_id: id, reason })),
    )
    const lost = done.filter(({ status }) => status === 'rejected')
    expect(lost).toHaveLength(2)
    expect((await actionsOf(ctx)).filter((action) => action === 'payment.assigned')).toHaveLength(1)
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 1_000, unmatched: 0 })
  })

  test('fees are set aside with a reason, and brought back', async () => {
    const { ctx } = await agreed()
    await load(
      ctx,
      csv([
        [0, -190, 'TARIFA'],
        [0, 1_000, 'X'],
      ]),
    )
    const { id } = await lineOf(ctx, -190)
    expect((await ignoreBankLine(ctx, { id, reason })).state).toBe('ignored')
    expect((await getBankLine(ctx, id)).text).toMatchObject({ description: 'TARIFA', ignored: reason })
    expect((await restoreBankLine(ctx, { id, reason })).state).toBe('unmatched')
    await expect(assignBankLine(ctx, { id, agreement_id: 'agr_x', reason })).rejects.toMatchObject({
      reason: 'line_is_debit',
    })
  })
})

describe('refunds', () => {
  test('asked for by many at once never exceed what came; a statement settles them', async () => {
    const { ctx, txid } = await agreed()
    const { payment } = await settle(ctx, receiptOf('', { endToEndId: named(1), txid }))
    const asked = await Promise.allSettled(
      Array.from({ length: 8 }, () => refundPayment(ctx, { id: payment.id, amount: 4, reason })),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const rest = await refundPayment(ctx, { id: payment.id, reason })
    expect(rest).toMatchObject({ amountCents: 200, state: 'processing' })
    await expect(refundPayment(ctx, { id: payment.id, reason })).rejects.toMatchObject({ reason: 'nothing_to_refund' })
    expect(await receivedOf(await getPaymentRow(ctx.companyId, payment.id))).toMatchObject({ next: 'wait_bank' })
    await load(
      ctx,
      csv([
        [20, -200, 'PIX DEVOLVIDO'],
        [20, -400, 'PIX DEVOLVIDO'],
      ]),
    )
    expect((await lineOf(ctx, -200)).state).toBe('matched')
    expect((await lineOf(ctx, -400)).state).toBe('unmatched')
    const after = await getPaymentRow(ctx.companyId, payment.id)
    expect(after).toMatchObject({ refundedCents: 200, state: 'matched' })
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 800, receivable: 200 })
  })
})

describe('figures', () => {
  test('are explained to the last cent, and balance when nothing stands alone', async () => {
    const { ctx, txid, agreement } = await agreed()
    await settle(ctx, receiptOf('', { endToEndId: named(1), txid }))
    await settle(ctx, receiptOf('', { endToEndId: named(2), amountCents: 250, paidAt: noon(1) }))
    await load(
      ctx,
      csv([
        [0, 1_000, named(1)],
        [2, 777, 'TED'],
        [2, -190, 'TARIFA'],
      ]),
    )
    const before = await figures(ctx)
    expect(before).toMatchObject({
      balanced: false,
      received: { count: 2, amount: 12.5 },
      matched: { count: 1, amount: 10 },
      unmatched: { count: 1, amount: 2.5 },
      statement: { days_covered: 3, days: 10, lines: 3, uncovered: [{ from: '2026-03-05', to: '2026-03-11' }] },
      compared: { statement: 15.87, ledger: 12.5 },
      difference: { amount: 3.37, explained: 3.37, unexplained: 0, statement_only: { count: 2, amount: 5.87 } },
      trial_balance: { sum: 0, bank: 12.5, facts: 12.5 },
    })
    expect(before.difference.items.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['statement_only', 7.77],
      ['statement_only', -1.9],
      ['ledger_only', -2.5],
    ])
    await ignoreBankLine(ctx, { id: (await lineOf(ctx, -190)).id, reason })
    await assignBankLine(ctx, { id: (await lineOf(ctx, 777)).id, agreement_id: agreement.id, reason })
    await load(ctx, csv([[1, 250, `PIX ${named(2)}`]]))
    const after = await figures(ctx)
    expect(after).toMatchObject({ balanced: true, difference: { amount: 0, unexplained: 0, items: [] } })
    const credit = after.trial_balance.accounts.find(({ account }) => account === 'customer_credit')
    expect(credit?.balance).toBe(-7.77)
  })

  test('what stands on another day is said to', async () => {
    const { ctx } = await agreed()
    await settle(ctx, receiptOf('', { endToEndId: named(1), paidAt: noon(0) }))
    await load(
      ctx,
      csv([
        [1, 1_000, named(1)],
        [2, 1_100, 'X'],
      ]),
    )
    const { difference, balanced, compared } = await figures(ctx)
    expect(compared).toEqual({ statement: 21, ledger: 0 })
    expect(difference).toMatchObject({ unexplained: 0, other_day: { count: 1, amount: 10 } })
    expect(balanced).toBe(false)
  })
})
