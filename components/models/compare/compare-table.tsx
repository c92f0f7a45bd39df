import { ArrowDown, ArrowUp, Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPoints } from '@/components/lib/format'
import { useFigures } from '@/components/models/lib/use-figures'
import { ActivateButton } from '@/components/models/versions/activate-button'
import { Badge } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { ComparisonReply, MetricsReply } from '@/lib/models'

/** `share` is written as a percentage, `index` with three decimals, `points` of a hundred; `lower` is better where low is good. */
const rows = [
  { key: 'accuracy', term: 'accuracy', form: 'share', better: 'higher' },
  { key: 'balanced_accuracy', term: 'balanced_accuracy', form: 'share', better: 'higher' },
  { key: 'precision', term: 'precision', form: 'share', better: 'higher' },
  { key: 'recall', term: 'recall', form: 'share', better: 'higher' },
  { key: 'auc', term: 'auc', form: 'index', better: 'higher' },
  { key: 'gini', term: 'gini', form: 'index', better: 'higher' },
  { key: 'ks', term: 'ks', form: 'points', better: 'higher' },
  { key: 'brier', term: 'brier', form: 'index', better: 'lower' },
  { key: 'approval_rate', term: 'approval_rate', form: 'share', better: null },
] as const satisfies readonly { key: keyof MetricsReply; term: string; form: string; better: string | null }[]

/** Metric by metric: both, and the first minus the second. */
export function CompareTable({ comparison, canWrite }: { comparison: ComparisonReply; canWrite: boolean }) {
  const t = useTranslations('models.compare')
  const { percent, index, score, count, locale } = useFigures()
  const [first, second] = comparison.models
  const points = (share: number) => formatNumber(share * 100, locale, { digits: 1, fixed: true })
  const wins = rows.filter(({ key, better }) => {
    const difference = first.metrics[key] - second.metrics[key]
    return better !== null && (better === 'higher' ? difference > 0 : difference < 0)
  }).length
  const judged = rows.filter(({ better }) => better !== null).length
  return (
    <Section
      span={6}
      title={t('tableFinding', { version: first.version, wins, judged })}
      note={t(comparison.same_rows ? 'tableNoteSame' : 'tableNoteOther', {
        first: count(first.test_rows),
        second: count(second.test_rows),
      })}
    >
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('metric')}</TableHead>
            {[first, second].map((model) => (
              <TableHead key={model.model_id} numeric>
                <a className="underline decoration-line-strong underline-offset-3" href={`/models/${model.model_id}`}>
                  v{model.version}
                </a>
              </TableHead>
            ))}
            <TableHead numeric>{t('difference')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ key, term, form, better }) => {
            const a = first.metrics[key]
            const b = second.metrics[key]
            const show = { share: (value: number) => percent(value, 2), index, points }[form]
            const gap = a - b
            const good = better === null || gap === 0 ? null : better === 'higher' ? gap > 0 : gap < 0
            const Icon = good ? ArrowUp : ArrowDown
            return (
              <TableRow key={key}>
                <TableHead scope="row">
                  <Term name={term} />
                </TableHead>
                <TableCell numeric>{show(a)}</TableCell>
                <TableCell numeric>{show(b)}</TableCell>
                <TableCell numeric>
                  <span
                    className={cn(
                      'inline-flex items-center gap-1',
                      good === true && 'text-accent',
                      good === false && 'text-negative',
                    )}
                  >
                    {form === 'share'
                      ? formatPoints(gap, locale)
                      : formatNumber(form === 'points' ? gap * 100 : gap, locale, {
                          digits: form === 'points' ? 1 : 3,
                          fixed: true,
                          signed: true,
                        })}
                    {good !== null && (
                      <>
                        <Icon aria-hidden className="size-3" />
                        <span className="sr-only">{t(good ? 'better' : 'worse')}</span>
                      </>
                    )}
                  </span>
                </TableCell>
              </TableRow>
            )
          })}
          <TableRow>
            <TableHead scope="row">
              <Term name="threshold" />
            </TableHead>
            <TableCell numeric>{score(first.threshold)}</TableCell>
            <TableCell numeric>{score(second.threshold)}</TableCell>
            <TableCell />
          </TableRow>
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>{t('answersOrders')}</TableCell>
            {[first, second].map((model) => (
              <TableCell key={model.model_id} className="text-right">
                {model.active ? (
                  <Badge variant="positive" className="ml-auto">
                    <Check aria-hidden />
                    {t('active')}
                  </Badge>
                ) : (
                  canWrite && (
                    <ActivateButton model={model} current={[first, second].find((other) => other.active) ?? null} />
                  )
                )}
              </TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableFooter>
      </Table>
    </Section>
  )
}
