import { formatBrl } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { AppError, conflict } from '@/lib/platform/errors'
import { readBrCode } from '../core/br-code'
import { statusOf } from './charge-reply'
import { type ChargeRow, getChargeRow, type ReceivedRow, receivedFor } from './repository'

/** A charge with the money that came for it, oldest first. */
export type ChargeView = { row: ChargeRow; received: ReceivedRow[] }

/** @throws AppError `not_found` */
export async function getCharge(ctx: Context, id: string): Promise<ChargeView> {
  requireScope(ctx, 'payments:read')
  const row = await getChargeRow(ctx.companyId, id)
  return { row, received: await receivedFor(ctx.companyId, id) }
}

/**
 * The code of a charge that can be paid now, and its picture's name for who does not see it: sum and receiver.
 * @throws AppError `not_found`; 410 `charge_ended`; 409 `charge_not_ready` while its provider has not answered
 */
export async function payableCode(ctx: Context, id: string): Promise<{ code: string; title: string }> {
  requireScope(ctx, 'payments:read')
  const row = await getChargeRow(ctx.companyId, id)
  const status = statusOf(row, ctx.now())
  if (status !== 'awaiting_payment') throw new AppError('gone', 'charge_ended', { status })
  if (row.code === '') throw conflict('charge_not_ready')
  const { merchantName } = readBrCode(row.code)
  return { code: row.code, title: `PIX · ${formatBrl(row.amountCents)} · ${merchantName}` }
}
