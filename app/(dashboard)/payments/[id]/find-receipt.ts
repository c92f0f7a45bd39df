import { cache } from 'react'
import { requireSession } from '@/app/session'
import type { ReceivedDetailReply } from '@/components/payments/types'
import { getReceived, serializeReceivedDetail } from '@/lib/payments'
import { isAppError } from '@/lib/platform/errors'
import { customerBriefs } from '@/lib/portfolios'

export type FoundReceipt = { received: ReceivedDetailReply; name: string }

/** A payment with its trail and whose it is, once a request; null when nobody has this id. */
export const findReceipt = cache(async (id: string): Promise<FoundReceipt | null> => {
  const { ctx } = await requireSession()
  const detail = await getReceived(ctx, id).catch((fault: unknown) => {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  })
  if (!detail) return null
  const briefOf = await customerBriefs(ctx.companyId, [detail.row], ctx.now())
  return { received: serializeReceivedDetail(detail), name: briefOf(detail.row).name }
})
