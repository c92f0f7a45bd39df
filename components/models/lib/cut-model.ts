import type { ModelReply } from '@/lib/models'

const parts = [
  'model_id',
  'version',
  'name',
  'active',
  'threshold',
  'review_band',
  'threshold_table',
  'histogram',
  'confusion_matrix',
  'test_rows',
  'labels',
  'dataset',
] as const

/** What the threshold's islands need, so that curves and tree do not travel to the browser twice. */
export type CutModel = Pick<ModelReply, (typeof parts)[number]>

export const toCutModel = (model: ModelReply) =>
  Object.fromEntries(parts.map((part) => [part, model[part]])) as unknown as CutModel
