import { TrainingCancelled } from '../errors.ts'

export interface TrainHooks {
  /** Work done, 0 to 1, never falling; binning is the first part. */
  onProgress?: (share: number) => void
  /** Asked between features and nodes; true makes training throw `TrainingCancelled`. */
  shouldCancel?: () => boolean
}

/** Throws `TrainingCancelled` when the caller wants to stop. */
export function checkCancelled(hooks: TrainHooks): void {
  if (hooks.shouldCancel?.()) throw new TrainingCancelled()
}
