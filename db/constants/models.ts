/** Learners a caller may ask for; `auto` picks for them. */
export const algorithms = ['auto', 'tree', 'forest', 'boosting'] as const
export type Algorithm = (typeof algorithms)[number]

/** Stages of a training job in their order; `progress` never falls from one to the next. */
export const trainingStages = [
  'queued',
  'reading',
  'splitting',
  'binning',
  'growing',
  'evaluating',
  'explaining',
  'storing',
  'done',
] as const
export type TrainingStage = (typeof trainingStages)[number]

export const jobStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

export const exportFormats = ['json', 'ml-cart', 'pmml', 'card'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How a condition reads: `between` is above < value ≤ up_to. */
export const conditionOps = ['<=', '>', 'between', 'in', 'not_in', 'is', 'missing', 'present'] as const
