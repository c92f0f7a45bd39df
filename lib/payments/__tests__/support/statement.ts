import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { addDays } from '@/lib/negotiation'
import type { Context } from '@/lib/platform/context'
import { importBankFile } from '../../bank/import-bank-file'
import { bankFileQuery } from '../../bank/schemas'
import { sgml } from '../../core/__tests__/bank-samples'
import type { Receipt } from '../../receipt'
import { settleReceipt } from '../../settle/settle-receipt'
import { firstDay } from './history'
import { moneyWorld, storeCharge, storedAgreement, txidOf } from './money-world'

/** A line of a statement: days after the first, cents, the bank's words. */
export type Row = [days: number, cents: number, text: string]

export const csvOf = (rows: Row[]): string =>
  [
    'Data;Hist\u00f3rico;Valor',
    ...rows.map(([days, cents, text]) => {
      const day = addDays(firstDay, days).split('-').reverse().join('/')
      return `${day};${text};${(cents / 100).toFixed(2).replace('.', ',')}`
    }),
  ].join('\n')

export const ofxOf = (rows: Row[]): string =>
  sgml(
    rows
      .map(([days, cents, text], i) => {
        const kind = cents > 0 ? 'CREDIT' : 'DEBIT'
        const day = addDays(firstDay, days).replaceAll('-', '')
        const sum = (cents / 100).toFixed(2)
        return `<STMTTRN><TRNTYPE>${kind}<DTPOSTED>${day}<TRNAMT>${sum}<FITID>DOC00${i}A<MEMO>${text}</STMTTRN>`
      })
      .join('\n'),
  )

export const loadStatement = (ctx: Context, text: string, query: Record<string, string> = {}) =>
  importBankFile(ctx, {
    query: bankFileQuery.parse(query),
    body: new Blob([text]).stream() as ReadableStream<Uint8Array>,
    contentType: 'text/csv',
  })

export const settleNotice = (ctx: Context, receipt: Receipt) =>
  transaction(() => settleReceipt(ctx, receipt, 'pix_webhook'))

export const linesIn = async ({ companyId }: Context) =>
  db().select().from(tables.bankLines).where(eq(tables.bankLines.companyId, companyId))
export const paymentsIn = async ({ companyId }: Context) =>
  db().select().from(tables.payments).where(eq(tables.payments.companyId, companyId))
export const refundsIn = async ({ companyId }: Context) =>
  db().select().from(tables.refunds).where(eq(tables.refunds.companyId, companyId))

/** A company with an agreement of R$ 10,00 and its charge, twenty days later. */
export async function agreedWorld() {
  const world = await moneyWorld()
  world.setDay(20)
  const agreement = await storedAgreement(world.ctx, world)
  const txid = txidOf('A')
  const chargeId = await transaction(() => storeCharge(world.ctx, agreement, { txid, amountCents: 1_000 }))
  return { ...world, agreement, chargeId, txid }
}
