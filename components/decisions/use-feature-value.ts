import { useLocale, useTranslations } from 'next-intl'
import { type FeatureValue, formatValue } from '@/components/decisions/feature-value'

/** `formatValue` in the reader's language. */
export function useFeatureValue(): (value: FeatureValue | undefined) => string {
  const t = useTranslations('common')
  const missing = useTranslations('decisions')('missingValue')
  const locale = useLocale()
  const words = { yes: t('yes'), no: t('no'), missing }
  return (value) => formatValue(value, locale, words)
}
