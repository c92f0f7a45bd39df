/** `skipped` = a scheduled run that found nothing new. */
export const retrainingStates = ['preparing', 'training', 'succeeded', 'failed', 'cancelled', 'skipped'] as const
export type RetrainingState = (typeof retrainingStates)[number]

/** Who asked for it. */
export const retrainingTriggers = ['person', 'schedule'] as const
export type RetrainingTrigger = (typeof retrainingTriggers)[number]

/** Why a scheduled run trained nothing. */
export const skipReasons = [
  'no_new_outcomes',
  'too_few_outcomes',
  'one_class_outcomes',
  'no_new_rows',
  'no_active_model',
  'dataset_unavailable',
  'too_many_trainings',
] as const
export type SkipReason = (typeof skipReasons)[number]

export const cadences = ['weekly', 'monthly'] as const
export type Cadence = (typeof cadences)[number]

/** Outcomes that a training needs at least. */
export const fewestOutcomes = 50

/** How far a population moved: steady, worth watching, act on it. */
export const driftBands = ['ok', 'watch', 'act'] as const
export type DriftBand = (typeof driftBands)[number]

/** Siddiqi (2006): below 0.10 steady, from 0.25 on another population. */
export const defaultDrift = { enabled: true, watch: 0.1, act: 0.25, minOrders: 200 } as const
/** Most weeks of one answer. */
export const maxDriftWeeks = 53
/** Unseen categories listed of a column and week. */
export const listedUnseen = 20
