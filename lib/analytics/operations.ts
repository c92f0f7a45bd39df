import type { Operation } from '@/lib/platform/operation'
import { alertOperations } from './alerts/operations'
import { logOperations } from './log/contract'
import { getLoopOperation } from './loop/contract'
import { overviewOperations } from './overview/contract'
import { chartOperations } from './realtime/charts/contract'
import { realtimeOperations } from './realtime/contract'
import { reportOperations } from './reports/contract'
import { roiOperations } from './roi/contract'
import { settingsOperations } from './settings/contract'

/** Every operation of the room. */
export const analyticsOperations: Operation[] = [
  ...logOperations,
  getLoopOperation,
  ...realtimeOperations,
  ...chartOperations,
  ...overviewOperations,
  ...settingsOperations,
  ...roiOperations,
  ...reportOperations,
  ...alertOperations,
]
