import type { EventNote } from '@/lib/platform/outbox/publish'

/** Facts of this room; payloads hold ids and figures, nothing personal. */
export const modelTrained = (model: { id: string; version: number; datasetId: string }): EventNote => ({
  type: 'model.trained',
  payload: { model_id: model.id, version: model.version, dataset_id: model.datasetId },
})

export const modelActivated = (model: { id: string; version: number }, previousId: string | null): EventNote => ({
  type: 'model.activated',
  payload: { model_id: model.id, version: model.version, previous_model_id: previousId },
})

export const modelUpdated = (model: { id: string; version: number }): EventNote => ({
  type: 'model.updated',
  payload: { model_id: model.id, version: model.version },
})

export const modelChallenged = (model: { id: string; version: number }): EventNote => ({
  type: 'model.challenged',
  payload: { model_id: model.id, version: model.version },
})

export const challengeEnded = (model: { id: string; version: number }): EventNote => ({
  type: 'model.challenge_ended',
  payload: { model_id: model.id, version: model.version },
})
