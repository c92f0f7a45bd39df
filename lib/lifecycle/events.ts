import type { EventNote } from '@/lib/platform/outbox/publish'
import type { DriftDetails } from './drift/raise-alerts'

/** A week moved into a band; the payload holds the column's name and figures, nothing of an order. */
export const driftDetected = (alertId: string, modelId: string, details: DriftDetails): EventNote => ({
  type: 'model.drift_detected',
  payload: { alert_id: alertId, model_id: modelId, ...details },
})
