import { useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { verdictOf } from '@/components/models/compare/verdict'
import { useFigures } from '@/components/models/lib/use-figures'
import { Alert } from '@/components/ui/alert'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { Term } from '@/components/ui/term'
import type { ComparisonReply } from '@/lib/models'

/** The difference that counts, and whether it carries weight, in words. */
export function CompareFigure({ comparison }: { comparison: ComparisonReply }) {
  const t = useTranslations('models.compare')
  const { count, index, percent, locale } = useFigures()
  const { models, auc_test: test, agreement } = comparison
  const [first, second] = models
  const verdict = verdictOf(comparison)
  const versions = { first: first.version, second: second.version }
  const difference = first.metrics.auc - second.metrics.auc
  const same = agreement && (agreement.both_approve + agreement.both_reject) / Math.max(1, first.test_rows)
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4 border-line-strong border-t py-5">
        <Figure
          label={
            <>
              {t('differenceOf')} <Term name="auc" />
            </>
          }
          value={formatNumber(difference, locale, { digits: 3, fixed: true, signed: true })}
          trend={t(`verdict.${verdict}`, versions)}
          trendTone={verdict === 'first' ? 'positive' : verdict === 'second' ? 'negative' : 'ink'}
          note={
            test
              ? t('test', { p: pText(test.p_value, index), rows: count(first.test_rows) })
              : t('noTest', { rows: count(first.test_rows) })
          }
        />
        {agreement && same !== null && (
          <KeyValues
            look="facts"
            items={[
              { key: 'same', label: t('agree'), value: percent(same), mono: true },
              {
                key: 'first',
                label: t('onlyApproves', { version: first.version }),
                value: count(agreement.only_first_approves),
                mono: true,
              },
              {
                key: 'second',
                label: t('onlyApproves', { version: second.version }),
                value: count(agreement.only_second_approves),
                mono: true,
              },
            ]}
          />
        )}
      </div>
      {!comparison.same_rows && (
        <Alert variant="caution" title={t('otherRowsTitle')} className="mb-5">
          <p>{t('otherRowsText')}</p>
        </Alert>
      )}
    </>
  )
}

/** Three decimals, or that it is below the smallest of them. */
const pText = (p: number, index: (value: number) => string) => (p < 0.001 ? `< ${index(0.001)}` : `= ${index(p)}`)
