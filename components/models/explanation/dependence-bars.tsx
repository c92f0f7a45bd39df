import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { useAxisValue } from '@/components/models/explanation/axis-value'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ExplanationReply } from '@/lib/models'

/** The same for a column without an order: one line a category, the most frequent first. */
export function DependenceBars({ about }: { about: ExplanationReply['partial_dependence'][number] }) {
  const t = useTranslations('models.dependence')
  const { percent } = useFigures()
  const say = useAxisValue()
  const summary = about.points.map((point) => `${say(point.value)} ${percent(point.probability)}`).join('; ')
  return (
    <ChartFrame axis={t('chance')} summary={t('summaryList', { name: about.label, list: summary })}>
      <ul className="text-xs">
        {about.points.map((point) => (
          <li key={String(point.value)} className="flex h-7 items-center border-line border-b">
            <span className="w-[40%] shrink-0 truncate pr-2" title={say(point.value)}>
              {say(point.value)}
            </span>
            <span className="relative mr-10 block h-full flex-1">
              <i className="absolute top-3 left-0 h-px w-full bg-line" />
              <i
                className="-ml-1 absolute top-2.5 size-2 rounded-full bg-accent"
                style={{ left: `${point.probability * 100}%` }}
              />
              <span className="num -right-10 absolute top-1.5">{percent(point.probability, 0)}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}
