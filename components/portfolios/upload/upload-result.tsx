'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/datasets/use-figures'
import { formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { Ingested } from '@/components/portfolios/types'
import { RefusedRows } from '@/components/portfolios/upload/refused-rows'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { Section, Sections } from '@/components/ui/section'

/** What was kept, what was left out, and where the work goes on. */
export function UploadResult({ result, onAgain }: { result: Ingested; onAgain: () => void }) {
  const t = useTranslations('portfolios.result')
  const { count, duration, locale } = useFigures()
  const perSecond = Math.round((result.customers_imported * 1000) / Math.max(1, result.processing_time_ms))
  const created = result.customers_imported - result.customers_updated
  return (
    <Sections>
      <Section>
        <div role="status">
          <Figure
            label={t('label')}
            value={count(result.customers_imported)}
            unit={t('unit', { count: result.customers_imported })}
            tone="positive"
            note={t('note', { time: duration(result.processing_time_ms), rate: perSecond })}
          />
        </div>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button asChild>
            <Link href={`/portfolios/${result.portfolio_id}`}>{t('open')}</Link>
          </Button>
          <Button variant="outline" onClick={onAgain}>
            {t('again')}
          </Button>
        </div>
      </Section>
      <div className="col-span-12 border-line-strong border-t" />
      <RefusedRows result={result} />
      <Section span={5} cut title={t('kept')} note={t('keptNote')}>
        <KeyValues
          items={[
            { key: 'new', label: t('created'), value: count(created), mono: true },
            { key: 'updated', label: t('updated'), value: count(result.customers_updated), mono: true },
            { key: 'rejected', label: t('rejected'), value: count(result.rejected_count), mono: true },
            {
              key: 'expected',
              label: t('expected'),
              value: formatMoney(centsOf(result.estimated_revenue), locale),
              mono: true,
            },
          ]}
        />
      </Section>
    </Sections>
  )
}
