import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { endCharge } from './end-charge'
import { getChargeRow, takeCharge } from './repository'

/**
 * Ends an open charge; its agreement stands and may be charged anew.
 * @throws AppError `not_found`; 409 `charge_ended`
 */
export const cancelCharge = command({
  name: 'charge.cancel',
  scope: 'payments:write',
  input: z.object({ payment_request_id: z.string().max(64) }),
  run: async (ctx, { payment_request_id: id }) => {
    const row = await takeCharge(ctx.companyId, id)
    if (!(await endCharge(ctx, row, 'cancelled'))) throw conflict('charge_ended', { status: row.state })
    return { result: await getChargeRow(ctx.companyId, id), audit: null }
  },
})
