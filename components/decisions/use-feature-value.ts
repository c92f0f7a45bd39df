import { useLocale, useTranslations } from 'next-intl'
import { type FeatureValue, formatValue } from '@/components/decisions/feature-value'
import type { DecisionReply } from '@/lib/decisions'

/** `formatValue` in the reader's language. */
export function useFeatureValue(): (value: FeatureValue | undefined) => string {
  const t = useTranslations('common')
  const missing = useTranslations('decisions')('missingValue')
  const locale = useLocale()
  const words = { yes: t('yes'), no: t('no'), missing }
  return (value) => formatValue(value, locale, words)
}

type Read = Pick<DecisionReply, 'unknown_values'>

/** What the model read: a category that training never saw was read as empty, so it is named and marked. */
export function useReadValue(): (decision: Read, feature: string, value: FeatureValue) => string {
  const t = useTranslations('decisions')
  const format = useFeatureValue()
  return ({ unknown_values: unknown }, feature, value) => {
    const sent = unknown.find((entry) => entry.feature === feature)
    return sent ? t('neverSeen', { value: sent.value }) : format(value)
  }
}
