import { Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPoints } from '@/components/lib/format'
import { bestPlace, type CompareRow, compareRows, judgedRows, winsOf } from '@/components/models/compare/compare-rows'
import { useFigures } from '@/components/models/lib/use-figures'
import { RoleCell } from '@/components/models/versions/role-cell'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { ComparisonReply, ModelSummaryReply } from '@/lib/models'

type CompareTableProps = {
  comparison: ComparisonReply
  active: ModelSummaryReply | null
  /** The version number that challenges now. */
  challenger: number | null
  canWrite: boolean
}

/** Measure by measure, the best one marked; of two versions the first minus the second too. */
export function CompareTable({ comparison, active, challenger, canWrite }: CompareTableProps) {
  const t = useTranslations('models.compare')
  const { score, count } = useFigures()
  const { models, same_rows: same } = comparison
  const wins = winsOf(models.map(({ metrics }) => metrics))
  const most = wins.indexOf(Math.max(...wins))
  const pair = models.length === 2
  return (
    <Section
      span={6}
      title={t('tableFinding', { version: models[most]?.version ?? 0, wins: wins[most] ?? 0, judged: judgedRows })}
      note={
        same
          ? t(pair ? 'tableNoteSame' : 'tableNoteMany', { rows: count(models[0].test_rows) })
          : t('tableNoteOther', { rows: models.map(({ test_rows: rows }) => count(rows)).join(', ') })
      }
    >
      <Table scrollLabel={t('table')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('metric')}</TableHead>
            {models.map((model) => (
              <TableHead key={model.model_id} numeric>
                <Link
                  className="underline decoration-line-strong underline-offset-3"
                  href={`/models/${model.model_id}`}
                >
                  v{model.version}
                </Link>
              </TableHead>
            ))}
            {pair && <TableHead numeric>{t('difference')}</TableHead>}
          </TableRow>
        </TableHeader>
        <TableBody>
          {compareRows.map((row) => (
            <MetricRow key={row.key} row={row} models={models} />
          ))}
          <TableRow>
            <TableHead scope="row">
              <Term name="threshold" />
            </TableHead>
            {models.map((model) => (
              <TableCell key={model.model_id} numeric>
                {score(model.threshold)}
              </TableCell>
            ))}
            {pair && <TableCell />}
          </TableRow>
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>{t('answersOrders')}</TableCell>
            {models.map((model) => (
              <RoleCell
                key={model.model_id}
                model={model}
                active={active}
                challenger={challenger}
                canWrite={canWrite}
                stacked
              />
            ))}
            {pair && <TableCell />}
          </TableRow>
        </TableFooter>
      </Table>
    </Section>
  )
}

function MetricRow({ row, models }: { row: CompareRow; models: readonly ModelSummaryReply[] }) {
  const t = useTranslations('models.compare')
  const { percent, index, locale } = useFigures()
  const { key, term, form } = row
  const values = models.map(({ metrics }) => metrics[key])
  const best = bestPlace(row, values)
  const points = (share: number) => formatNumber(share * 100, locale, { digits: 1, fixed: true })
  const show = { share: (value: number) => percent(value, 2), index, points }[form]
  const gap = (values[0] ?? 0) - (values[1] ?? 0)
  const decimals = { digits: form === 'points' ? 1 : 3, fixed: true, signed: true }
  return (
    <TableRow>
      <TableHead scope="row">
        <Term name={term} />
      </TableHead>
      {models.map((model, place) => (
        <TableCell key={model.model_id} numeric className={cn(place === best && 'text-accent')}>
          <span className="inline-flex items-center gap-1">
            {place === best && (
              <>
                <Check aria-hidden className="size-3" />
                <span className="sr-only">{t('better')} </span>
              </>
            )}
            {show(values[place] ?? 0)}
          </span>
        </TableCell>
      ))}
      {models.length === 2 && (
        <TableCell numeric>
          {form === 'share'
            ? formatPoints(gap, locale)
            : formatNumber(form === 'points' ? gap * 100 : gap, locale, decimals)}
        </TableCell>
      )}
    </TableRow>
  )
}
