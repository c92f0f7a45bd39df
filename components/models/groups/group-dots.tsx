import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { cn } from '@/components/lib/cn'
import { useGroupName } from '@/components/models/groups/use-group-name'
import { useFigures } from '@/components/models/lib/use-figures'
import type { SegmentsReply } from '@/lib/models'

const at = (share: number) => `${share * 100}%`

/** Each group's approval rate (filled) beside its share of good orders (hollow), and the line of everybody. */
export function GroupDots({ segments }: { segments: SegmentsReply }) {
  const t = useTranslations('models.groups')
  const nameOf = useGroupName()
  const { percent } = useFigures()
  const { groups, overall } = segments
  const summary = t('dots.summary', {
    column: segments.label,
    overall: percent(overall.approval_rate),
    list: groups.map((group) => `${nameOf(group)} ${percent(group.approval_rate)}`).join('; '),
  })
  return (
    <ChartFrame summary={summary} axis={t('dots.axis')}>
      <div className="relative pt-6 text-xs">
        <span className="absolute top-0 left-[38%] right-12 block h-full">
          <span className="absolute inset-y-0 w-px bg-ink-3" style={{ left: at(overall.approval_rate) }}>
            <span
              className={cn(
                'absolute top-0 whitespace-nowrap text-ink-3',
                overall.approval_rate > 0.7 ? 'right-1' : 'left-1',
              )}
            >
              {t('dots.everybody', { rate: percent(overall.approval_rate) })}
            </span>
          </span>
        </span>
        <ul>
          {groups.map((group) => (
            <li key={group.key} className="flex min-h-8 items-center border-line border-b">
              <span className={cn('w-[38%] shrink-0 truncate pr-3', group.small && 'text-ink-3')}>{nameOf(group)}</span>
              <span className="relative mr-12 block h-8 min-w-0 flex-1">
                <Dot share={group.base_rate} hollow />
                <Dot share={group.approval_rate} faint={group.small} />
                <span className="num -right-12 absolute top-2 w-11 text-right">{percent(group.approval_rate, 0)}</span>
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
          <span className="inline-flex items-center gap-2">
            <i className="size-2.5 rounded-full bg-accent" /> {t('dots.approved')}
          </span>
          <span className="inline-flex items-center gap-2">
            <i className="size-2.5 rounded-full border-2 border-ink-3" /> {t('dots.good')}
          </span>
        </p>
      </div>
    </ChartFrame>
  )
}

function Dot({ share, hollow, faint }: { share: number; hollow?: boolean; faint?: boolean }) {
  return (
    <i
      className={cn(
        '-ml-1.5 absolute top-2.5 size-3 rounded-full',
        hollow ? 'border-2 border-ink-3 bg-surface' : 'bg-accent',
        faint && 'opacity-40',
      )}
      style={{ left: at(share) }}
    />
  )
}
