import { useTranslations } from 'next-intl'
import { useGroupName } from '@/components/models/groups/use-group-name'
import { useFigures } from '@/components/models/lib/use-figures'
import { Badge } from '@/components/ui/badge'
import type { SegmentsReply } from '@/lib/models'

const gaps = ['approval_rate', 'equal_opportunity', 'equalised_odds'] as const

/** The differences between groups, each in one plain sentence with the groups it lies between. */
export function FairnessList({ segments }: { segments: SegmentsReply }) {
  const t = useTranslations('models.groups.fairness')
  const nameOf = useGroupName()
  const { locale, percent } = useFigures()
  const { fairness, groups } = segments
  const named = (key: string) => {
    const group = groups.find((one) => one.key === key)
    return group ? nameOf(group) : key
  }
  const points = (share: number) => (share * 100).toLocaleString(locale, { maximumFractionDigits: 1 })
  if (fairness.approval_rate === null) return <p className="text-ink-2">{t('none')}</p>
  return (
    <dl className="grid gap-4">
      {gaps.map((gap) => {
        const found = fairness[gap]
        if (found === null) return null
        return (
          <div key={gap} className="border-line border-b pb-3">
            <dt className="flex flex-wrap items-baseline justify-between gap-3">
              <span>{t(`${gap}.name`)}</span>
              <b className="num">{t('points', { points: points(found.difference) })}</b>
            </dt>
            <dd className="mt-1 max-w-measure text-ink-2 text-xs">
              {t(`${gap}.text`)} {t('between', { highest: named(found.highest), lowest: named(found.lowest) })}
            </dd>
          </div>
        )
      })}
      {fairness.approval_ratio !== null && (
        <div>
          <dt className="flex flex-wrap items-baseline justify-between gap-3">
            <span>{t('ratio.name')}</span>
            <span className="inline-flex items-center gap-2">
              <Badge variant={fairness.four_fifths ? 'positive' : 'caution'}>
                {t(fairness.four_fifths ? 'ratio.holds' : 'ratio.fails')}
              </Badge>
              <b className="num">{percent(fairness.approval_ratio, 0)}</b>
            </span>
          </dt>
          <dd className="mt-1 max-w-measure text-ink-2 text-xs">{t('ratio.text')}</dd>
        </div>
      )}
    </dl>
  )
}
