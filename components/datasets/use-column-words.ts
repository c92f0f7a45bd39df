import { useTranslations } from 'next-intl'
import type { ColumnWarning, DatasetColumnType } from '@/db/constants/datasets'
import type { Messages } from '@/messages'

type FeatureName = keyof Messages['reasons']['feature']

/** Columns, types and warnings in words. */
export function useColumnWords() {
  const feature = useTranslations('reasons.feature')
  const types = useTranslations('datasets.type')
  const warnings = useTranslations('datasets.warning')
  return {
    /** A name in words for the columns of the built-in template. */
    name: (column: string) => (feature.has(column as FeatureName) ? feature(column as FeatureName) : undefined),
    type: (type: DatasetColumnType) => types(type),
    warning: (warning: ColumnWarning) => warnings(`${warning}.name`),
    warningText: (warning: ColumnWarning) => warnings(`${warning}.text`),
  }
}
