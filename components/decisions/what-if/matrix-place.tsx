import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import type { DecisionKind } from '@/db/constants/decisions'
import type { ModelReply } from '@/lib/models'

type MatrixPlaceProps = {
  matrix: ModelReply['confusion_matrix']
  decision: DecisionKind
  /** What became of the order; null while nobody knows, so that either row may be its own. */
  paid: boolean | null
}

/** Where the order would stand in the model's confusion matrix: the column by its answer, the row by its outcome. */
export function MatrixPlace({ matrix, decision, paid }: MatrixPlaceProps) {
  const t = useTranslations('decisions.whatIf')
  const locale = useLocale()
  const cells = matrix.matrix
  const column = decision === 'review' ? null : decision === 'approved' ? 0 : 1
  const inColumn = column === null ? 0 : cells[0][column] + cells[1][column]
  return (
    <div className="mt-4">
      <table className="w-full table-fixed text-xs">
        <caption className="mb-1 text-left text-ink-2">{t('matrix')}</caption>
        <thead>
          <tr className="text-ink-3">
            <td />
            <th className="p-1 text-right font-normal">{t('saysApprove')}</th>
            <th className="p-1 text-right font-normal">{t('saysReject')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((row, actual) => (
            <tr key={actual === 0 ? 'good' : 'bad'}>
              <th scope="row" className="p-1 text-left font-normal text-ink-3">
                {t(actual === 0 ? 'wasGood' : 'wasBad')}
              </th>
              {row.map((rows, predicted) => {
                const here = predicted === column && (paid === null || paid === (actual === 0))
                const right = actual === predicted
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: two fixed columns
                    key={predicted}
                    aria-current={here || undefined}
                    className={cn(
                      'num border border-surface p-1 text-right transition-colors',
                      here ? (right ? 'bg-accent-tint text-accent' : 'bg-negative-tint text-negative') : 'text-ink-3',
                    )}
                  >
                    {formatNumber(rows, locale)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {column !== null && inColumn > 0 && (
        <p className="mt-1 text-ink-3 text-xs">
          {t(column === 0 ? 'ofApproved' : 'ofRejected', {
            share: formatPercent((column === 0 ? cells[0][0] : cells[1][1]) / inColumn, locale),
          })}
        </p>
      )}
    </div>
  )
}
