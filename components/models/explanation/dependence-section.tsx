import { useTranslations } from 'next-intl'
import { CurveFigure } from '@/components/models/curves/curve-figure'
import { DependenceBars } from '@/components/models/explanation/dependence-bars'
import { DependenceCurve } from '@/components/models/explanation/dependence-curve'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ExplanationReply } from '@/lib/models'

const shown = 9

/** The smallest range of tenths that holds every point. */
function rangeOf(columns: ExplanationReply['partial_dependence']): [number, number] {
  const all = columns.flatMap(({ points }) => points.map(({ probability }) => probability))
  return [Math.floor(Math.min(...all) * 10) / 10, Math.ceil(Math.max(...all) * 10) / 10]
}

/** How the chance moves with each of the columns that carry most, everything else staying as it is. */
export function DependenceSection({ columns }: { columns: ExplanationReply['partial_dependence'] }) {
  const t = useTranslations('models.dependence')
  const { percent } = useFigures()
  const top = columns.slice(0, shown)
  if (top.length === 0) return null
  const swing = (points: (typeof top)[number]['points']) => {
    const chances = points.map(({ probability }) => probability)
    return Math.max(...chances) - Math.min(...chances)
  }
  const widest = top.reduce((best, column) => (swing(column.points) > swing(best.points) ? column : best))
  const chances = widest.points.map(({ probability }) => probability)
  const range = rangeOf(top)
  const finding = t('finding', {
    name: widest.label,
    low: percent(Math.min(...chances), 0),
    high: percent(Math.max(...chances), 0),
  })
  return (
    <FoldSection title={finding} note={t('note')}>
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {top.map((column) => (
          <CurveFigure key={column.feature} title={column.label} axis={column.type === 'number' ? t('chance') : ''}>
            {column.type === 'number' ? (
              <DependenceCurve about={column} range={range} />
            ) : (
              <DependenceBars about={column} />
            )}
          </CurveFigure>
        ))}
      </div>
    </FoldSection>
  )
}
