import { useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/lib/format'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { ActivationReply } from '@/lib/models'

type LedgerSectionProps = {
  rows: readonly ActivationReply[]
  people: Readonly<Record<string, string>>
  version: number
}

/** When this version was activated, by whom and why, with its figures of that day. */
export function LedgerSection({ rows, people, version }: LedgerSectionProps) {
  const t = useTranslations('models.ledger')
  const { percent, index, score, locale } = useFigures()
  return (
    <FoldSection
      title={rows.length === 0 ? t('never', { version }) : t('finding', { version, count: rows.length })}
      note={t('note')}
    >
      {rows.length > 0 && (
        <Table scrollLabel={t('table')}>
          <TableHeader>
            <TableRow>
              <TableHead>{t('when')}</TableHead>
              <TableHead>{t('who')}</TableHead>
              <TableHead>{t('why')}</TableHead>
              <TableHead numeric>{t('figures')}</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.activation_id}>
                <TableCell className="whitespace-nowrap py-2 align-top">{formatDateTime(row.at, locale)}</TableCell>
                <TableCell className="py-2 align-top">
                  {row.actor.type === 'user' ? (people[row.actor.id] ?? t('actor.user')) : t(`actor.${row.actor.type}`)}
                </TableCell>
                <TableCell className="py-2 align-top">
                  {row.reason === '' ? t(row.previous === null ? 'first' : 'noReason') : row.reason}
                  {row.previous !== null && (
                    <span className="block text-ink-3 text-xs">{t('instead', { version: row.previous.version })}</span>
                  )}
                </TableCell>
                <TableCell numeric className="py-2 align-top text-xs">
                  {percent(row.metrics.accuracy, 2)}
                  <span className="block text-ink-3">
                    AUC {index(row.metrics.auc)} · {score(row.threshold)}
                  </span>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </FoldSection>
  )
}
