import { useTranslations } from 'next-intl'
import { pText } from '@/components/models/compare/p-text'
import { errorVerdictOf, type Pair, verdictOf } from '@/components/models/compare/verdict'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { ComparisonReply } from '@/lib/models'

/** Each pair put to both tests, in words: who separates better, who errs less, how often the answers differ. */
export function PairsSection({ comparison }: { comparison: ComparisonReply }) {
  const t = useTranslations('models.compare')
  const { percent } = useFigures()
  const { models, pairs } = comparison
  const versions = new Map(models.map(({ model_id, version }) => [model_id, version]))
  const clear = pairs.filter((pair) => ['first', 'second'].includes(verdictOf(pair))).length
  return (
    <Section title={t('pairs.finding', { clear, all: pairs.length })} note={t('pairs.note')}>
      <Table scrollLabel={t('pairs.table')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('pairs.pair')}</TableHead>
            <TableHead>
              <Term name="delong">{t('pairs.separation')}</Term>
            </TableHead>
            <TableHead>
              <Term name="mcnemar">{t('pairs.errors')}</Term>
            </TableHead>
            <TableHead numeric>{t('pairs.differ')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {pairs.map((pair) => {
            const names = { first: versions.get(pair.first) ?? 0, second: versions.get(pair.second) ?? 0 }
            return (
              <TableRow key={`${pair.first} ${pair.second}`}>
                <TableHead scope="row" className="whitespace-nowrap py-2 align-top">
                  {t('pairs.of', names)}
                </TableHead>
                <TableCell className="min-w-52 py-2 align-top">
                  <Separation pair={pair} names={names} />
                </TableCell>
                <TableCell className="min-w-52 py-2 align-top">
                  <Errors pair={pair} names={names} />
                </TableCell>
                <TableCell numeric className="py-2 align-top">
                  {pair.disagreement === null ? '–' : percent(pair.disagreement)}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </Section>
  )
}

type SaidProps = { pair: Pair; names: { first: number; second: number } }

function Separation({ pair, names }: SaidProps) {
  const t = useTranslations('models.compare')
  const { index } = useFigures()
  const test = pair.auc_test
  return (
    <>
      {t(`verdict.${verdictOf(pair)}`, names)}
      {test && (
        <span className="num block text-ink-3 text-xs">
          {t('pairs.auc', { gap: index(Math.abs(test.difference)), p: pText(test.p_value, index) })}
        </span>
      )}
    </>
  )
}

function Errors({ pair, names }: SaidProps) {
  const t = useTranslations('models.compare')
  const { index, count } = useFigures()
  const test = pair.error_test
  return (
    <>
      {t(`errorVerdict.${errorVerdictOf(pair)}`, names)}
      {test && (
        <span className="block text-ink-3 text-xs">
          {t('pairs.wrong', {
            ...names,
            onlyFirst: count(test.only_first_wrong),
            onlySecond: count(test.only_second_wrong),
            p: pText(test.p_value, index),
          })}
        </span>
      )}
    </>
  )
}
