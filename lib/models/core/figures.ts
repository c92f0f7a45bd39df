import type { TrainingReport, TrainingResult } from '@/lib/ml'

type Told = Pick<TrainingReport, 'leaderboard' | 'calibration' | 'rounds' | 'outOfBag' | 'importance'>

/** What a model page shows beside the row: kept apart and sealed. */
export type Figures = Pick<TrainingResult, 'curves' | 'thresholdTable' | 'histogram'> &
  Told & {
    surrogate: { agreement: number; r2: number } | null
    idColumns: string[]
    excluded: { name: string; reason: string }[]
  }

/** How the probability moves with the columns: larger, so read only when asked for. */
export type StoredExplanation = Pick<TrainingReport, 'partial' | 'pair'>
