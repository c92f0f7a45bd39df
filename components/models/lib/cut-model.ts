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
export type CutModel = Pick<ModelReply, (typeof parts)[number]> & {
  /** Columns that may hold an order's amount. */
  numberColumns: { name: string; label: string }[]
}

export const toCutModel = (model: ModelReply): CutModel => ({
  ...(Object.fromEntries(parts.map((part) => [part, model[part]])) as Pick<ModelReply, (typeof parts)[number]>),
  numberColumns: model.features.filter(({ type }) => type === 'number').map(({ name, label }) => ({ name, label })),
})
