import { useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ExplanationReply } from '@/lib/models'

export type AxisValue = ExplanationReply['partial_dependence'][number]['points'][number]['value']

/** A value of a column as it is read: a number, yes or no, a category, or that there is none. */
export function useAxisValue(): (value: AxisValue) => string {
  const t = useTranslations('models.dependence')
  const common = useTranslations('common')
  const { locale } = useFigures()
  return (value) => {
    if (value === null) return t('missing')
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no')
    return typeof value === 'number' ? formatNumber(value, locale, { digits: Math.abs(value) < 10 ? 2 : 0 }) : value
  }
}
