'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ImportReply } from '@/components/reconciliation/types'
import { Alert } from '@/components/ui/alert'
import { Collapsible } from '@/components/ui/collapsible'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** What was read of a statement: what found its payment, what waits, what was known, what could not be read. */
export function ImportResult({ name, result }: { name: string; result: ImportReply }) {
  const t = useTranslations('reconciliation.import')
  const locale = useLocale()
  const money = (reais: number) => formatMoney(centsOf(reais), locale)
  const day = (civil: string) => formatDate(civil, locale, 'UTC')
  return (
    <div className="grid gap-3">
      <Alert
        variant={
          result.duplicate ? 'default' : result.unmatched > 0 || result.errors_count > 0 ? 'caution' : 'positive'
        }
        title={t(result.duplicate ? 'duplicate' : 'done', { name })}
      >
        <p>
          {t('read', { lines: result.lines, from: day(result.from), to: day(result.to) })}{' '}
          {t('sums', { credits: money(result.credits), debits: money(result.debits) })}
        </p>
        <ul className="mt-1 list-disc pl-4">
          <li>{t('matched', { count: result.matched })}</li>
          {result.receipts > 0 && <li>{t('receipts', { count: result.receipts })}</li>}
          {result.unmatched > 0 && <li>{t('unmatched', { count: result.unmatched })}</li>}
          {result.known > 0 && <li>{t('known', { count: result.known })}</li>}
          {result.skipped > 0 && <li>{t('skipped', { count: result.skipped })}</li>}
        </ul>
      </Alert>
      {result.errors_count > 0 && (
        <Collapsible open summary={t('errors', { count: result.errors_count })}>
          <Table scrollLabel={t('errors', { count: result.errors_count })}>
            <TableHeader>
              <TableRow>
                <TableHead numeric>{t('line')}</TableHead>
                <TableHead>{t('why')}</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {result.errors.slice(0, 20).map((one) => (
                <TableRow key={`${one.line} ${one.code}`}>
                  <TableCell numeric className="w-16">
                    {one.line}
                  </TableCell>
                  <TableCell className="pl-4">{one.message}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Collapsible>
      )}
    </div>
  )
}
