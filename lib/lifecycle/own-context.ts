import { scopes } from '@/db/constants/identity'
import type { Context } from '@/lib/platform/context'

/**
 * The same person asking, with what a verb of this room needs of other rooms: whoever may retrain need not be allowed
 * to send rows or read decisions themselves.
 */
export const forOtherRooms = (ctx: Context): Context => ({ ...ctx, scopes: new Set(scopes) })
