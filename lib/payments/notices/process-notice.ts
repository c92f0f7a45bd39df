import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { unsealBytes } from '@/lib/platform/crypto/company-key'
import { isAppError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { settleReceipt } from '../settle/settle-receipt'
import { settleRefunds } from '../settle/settle-refunds'
import { type NoticeItem, readNotice } from './read-notice'
import { getNoticeRow, type NoticeRow, updateNotice } from './repository'

type ItemFault = { code: string; item: number }
export type Processed = { items: number; faults: ItemFault[] }

const listedFaults = 20

async function settleItem(ctx: Context, item: NoticeItem, { source }: NoticeRow): Promise<string> {
  if (item.kind === 'fault') return item.code
  const { fault } = await transaction(() =>
    item.kind === 'receipt'
      ? settleReceipt(ctx, item.receipt, source)
      : settleRefunds(ctx, item.endToEndId, item.refunds, source),
  )
  return fault
}

/** Each item by itself: one that cannot be taken in does not hold up the others. */
async function settleItems(ctx: Context, items: NoticeItem[], row: NoticeRow, signal: AbortSignal) {
  const faults: ItemFault[] = []
  let transient: unknown
  for (const [item, one] of items.entries()) {
    signal.throwIfAborted()
    try {
      const code = await settleItem(ctx, one, row)
      if (code) faults.push({ code, item })
    } catch (error) {
      log().warn({ err: error, noticeId: row.id, item }, 'an item of a payment notice was not settled')
      faults.push({ code: isAppError(error) ? error.reason : 'internal', item })
      transient = error
    }
  }
  return { faults, transient }
}

async function end(ctx: Context, row: NoticeRow, { faults, items }: Processed): Promise<void> {
  const state = faults.length === 0 ? 'processed' : 'failed'
  const [first] = faults
  const errorCode = first ? `${first.code}@${first.item}` : ''
  await transaction(async () => {
    await updateNotice(ctx.companyId, row.id, { state, errorCode, processedAt: ctx.now() })
    if (state === row.state && errorCode === row.errorCode) return
    await recordAudit(ctx, {
      action: `payment_notice.${state}`,
      resource: { type: 'payment_notice', id: row.id },
      details: { items, failed: faults.length, faults: faults.slice(0, listedFaults) },
    })
  })
}

/**
 * Settles what a stored notice tells, each item in a transaction of its own; once more changes nothing. A notice of
 * which something could not be taken in ends `failed` with its first fault (`code@item`).
 * @throws what kept an item from being settled, after the others were: the job tries again
 */
export async function processNotice(ctx: Context, id: string, signal: AbortSignal): Promise<Processed> {
  const row = await getNoticeRow(ctx.companyId, id)
  const raw = await unsealBytes({ companyId: ctx.companyId, table: 'payment_notices', row: id }, row.blob)
  const read = readNotice(JSON.parse(raw.toString('utf8')), ctx.now())
  if (typeof read === 'string') {
    const done = { items: 0, faults: [{ code: read, item: 0 }] }
    await end(ctx, row, done)
    return done
  }
  const { faults, transient } = await settleItems(ctx, read, row, signal)
  const done = { items: read.length, faults }
  await end(ctx, row, done)
  if (transient) throw transient
  return done
}
