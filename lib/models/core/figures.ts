import type { TrainingResult } from '@/lib/ml'

/** What a model page shows beside the row: large, so kept apart and sealed. */
export type Figures = Pick<TrainingResult, 'curves' | 'thresholdTable' | 'histogram' | 'importance'> & {
  idColumns: string[]
  excluded: { name: string; reason: string }[]
}
