import { useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { useFigures } from '@/components/models/lib/use-figures'
import type { SegmentsReply } from '@/lib/models'

type Group = SegmentsReply['groups'][number]

/** What a group is called: its category, yes or no, its band in numbers, the rest or the orders without a value. */
export function useGroupName(): (group: Group) => string {
  const t = useTranslations('models.groups')
  const common = useTranslations('common')
  const { locale } = useFigures()
  const say = (value: number) => formatNumber(value, locale, { digits: 4 })
  return (group) => {
    if (group.kind === 'missing') return t('missing')
    if (group.kind === 'other') return t('other')
    if (typeof group.value === 'boolean') return common(group.value ? 'yes' : 'no')
    if (typeof group.value === 'number') return say(group.value)
    if (group.value !== null) return group.value
    if (group.from === null) return t('upTo', { to: say(group.to ?? 0) })
    if (group.to === null) return t('above', { from: say(group.from) })
    return t('between', { from: say(group.from), to: say(group.to) })
  }
}
