'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { useBankFiles } from '@/components/reconciliation/use-reconciliation'
import { RelativeTime } from '@/components/ui/relative-time'

/** Statements that were imported, newest first. */
export function FilesList({ simulated }: { simulated: boolean }) {
  const t = useTranslations('reconciliation.files')
  const locale = useLocale()
  const { data } = useBankFiles(simulated)
  if (data === undefined || data.data.length === 0) return null
  const day = (civil: string) => formatDate(civil, locale, 'UTC')
  return (
    <div className="mt-5">
      <h3 className="mb-1 text-sm">{t('title', { count: data.data.length })}</h3>
      <ul className="border-line border-t">
        {data.data.map((file) => (
          <li key={file.bank_file_id} className="border-line border-b py-2">
            <span className="flex items-baseline justify-between gap-3">
              <span className="[overflow-wrap:anywhere]">{file.name}</span>
              <RelativeTime value={file.imported_at} className="whitespace-nowrap text-ink-3 text-xs" />
            </span>
            <span className="block text-ink-3 text-xs">
              {t('line', {
                from: day(file.from),
                to: day(file.to),
                lines: file.lines,
                credits: formatMoney(centsOf(file.credits), locale),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
