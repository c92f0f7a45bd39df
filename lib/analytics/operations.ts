import type { Operation } from '@/lib/platform/operation'
import { realtimeOperations } from './realtime/contract'

/** Every operation of the room. */
export const analyticsOperations: Operation[] = [...realtimeOperations]
