/** Learners. A scorecard is a logistic regression over one small tree a column. */
export const learners = ['tree', 'forest', 'boosting', 'scorecard'] as const
export type Learner = (typeof learners)[number]

/** What a caller may ask for; `auto` compares learners and picks one. */
export const algorithms = ['auto', ...learners] as const
export type Algorithm = (typeof algorithms)[number]

/** Settings of the learners, their ranges, and whose they are. Every algorithm takes `seed`. */
export const learnerOptions = {
  max_depth: { min: 1, max: 30, integer: true, of: ['tree', 'forest', 'boosting'] },
  min_leaf: { min: 1, max: 1_000_000, integer: true, of: ['tree', 'forest'] },
  leaf_price: { min: 0, max: 1_000, integer: false, of: ['tree'] },
  prior_rows: { min: 0, max: 1_000_000, integer: false, of: ['tree'] },
  trees: { min: 1, max: 1_000, integer: true, of: ['forest'] },
  node_features: { min: 1, max: 1_000, integer: true, of: ['forest'] },
  row_share: { min: 0.01, max: 1, integer: false, of: ['forest', 'boosting'] },
  rounds: { min: 1, max: 5_000, integer: true, of: ['boosting'] },
  learning_rate: { min: 0.001, max: 1, integer: false, of: ['boosting'] },
  max_leaves: { min: 2, max: 255, integer: true, of: ['boosting'] },
  lambda: { min: 0, max: 1_000_000, integer: false, of: ['boosting'] },
  alpha: { min: 0, max: 1_000_000, integer: false, of: ['boosting'] },
  min_child_weight: { min: 0, max: 1_000_000, integer: false, of: ['boosting'] },
  min_gain: { min: 0, max: 1_000_000, integer: false, of: ['boosting'] },
  feature_share: { min: 0.01, max: 1, integer: false, of: ['boosting'] },
  patience: { min: 0, max: 5_000, integer: true, of: ['boosting'] },
  max_bins: { min: 2, max: 100, integer: true, of: ['scorecard'] },
  min_bin_share: { min: 0, max: 0.5, integer: false, of: ['scorecard'] },
  l2: { min: 0.001, max: 1_000_000, integer: false, of: ['scorecard'] },
} as const satisfies Record<string, { min: number; max: number; integer: boolean; of: readonly Learner[] }>
export type LearnerOption = keyof typeof learnerOptions

/** Trainings of one company that may wait or run at once. */
export const maxTrainings = 10

/** Versions that can be compared at once. */
export const maxCompared = 4

/** A group of fewer held-out rows says too little to be judged by. */
export const smallGroup = 30

/** Stages of a training job in their order; `progress` never falls from one to the next. */
export const trainingStages = [
  'queued',
  'reading',
  'splitting',
  'comparing',
  'binning',
  'growing',
  'calibrating',
  'evaluating',
  'explaining',
  'storing',
  'done',
] as const
export type TrainingStage = (typeof trainingStages)[number]

export const jobStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

export const exportFormats = ['json', 'ml-cart', 'pmml', 'card', 'card-pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How a condition reads: `between` is above < value ≤ up_to. */
export const conditionOps = ['<=', '>', 'between', 'in', 'not_in', 'is', 'missing', 'present'] as const
