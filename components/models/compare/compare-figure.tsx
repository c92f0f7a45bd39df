import { useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { pText } from '@/components/models/compare/p-text'
import { leadersOf } from '@/components/models/compare/verdict'
import { useFigures } from '@/components/models/lib/use-figures'
import { Alert } from '@/components/ui/alert'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { Term } from '@/components/ui/term'
import type { ComparisonReply } from '@/lib/models'

/** By how much the best leads the next, and whether that carries weight, in words. */
export function CompareFigure({ comparison }: { comparison: ComparisonReply }) {
  const t = useTranslations('models.compare')
  const { count, index, percent, locale } = useFigures()
  const { models, agreement } = comparison
  const leaders = leadersOf(comparison)
  const [first, second] = models
  const same = agreement && (agreement.both_approve + agreement.both_reject) / Math.max(1, first.test_rows)
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4 border-line-strong border-t py-5">
        {leaders && (
          <Figure
            label={
              <>
                {t('leadOf', { first: leaders.lead.version, second: leaders.next.version })} <Term name="auc" />
              </>
            }
            value={formatNumber(leaders.lead.metrics.auc - leaders.next.metrics.auc, locale, {
              digits: 3,
              fixed: true,
              signed: true,
            })}
            trend={t(`verdict.${leaders.verdict}`, { first: leaders.lead.version, second: leaders.next.version })}
            trendTone={leaders.verdict === 'first' ? 'positive' : 'ink'}
            note={
              leaders.test
                ? t('test', { p: pText(leaders.test.p_value, index), rows: count(leaders.lead.test_rows) })
                : t('noTest', { rows: count(leaders.lead.test_rows) })
            }
          />
        )}
        {models.length === 2 && agreement && same !== null && (
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
