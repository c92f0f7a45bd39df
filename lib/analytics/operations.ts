import type { Operation } from '@/lib/platform/operation'
import { overviewOperations } from './overview/contract'
import { realtimeOperations } from './realtime/contract'
import { settingsOperations } from './settings/contract'

/** Every operation of the room. */
export const analyticsOperations: Operation[] = [...realtimeOperations, ...overviewOperations, ...settingsOperations]
