'use client'

import { useTranslations } from 'next-intl'
import { parseAsString, useQueryStates } from 'nuqs'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { TrialBalance } from '@/components/reconciliation/books/trial-balance'
import { FilesList } from '@/components/reconciliation/import/files-list'
import { ImportFile } from '@/components/reconciliation/import/import-file'
import { Bridge } from '@/components/reconciliation/picture/bridge'
import { DifferenceFigure } from '@/components/reconciliation/picture/difference-figure'
import { ThreeColumns } from '@/components/reconciliation/picture/three-columns'
import { UncoveredDays } from '@/components/reconciliation/picture/uncovered-days'
import { RangePicker } from '@/components/reconciliation/range-picker'
import type { Range } from '@/components/reconciliation/types'
import { useFigures } from '@/components/reconciliation/use-reconciliation'
import { LinesSection, MoneyWaitingSection } from '@/components/reconciliation/waiting/waiting-sections'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

type DeskProps = { initial: Range; today: string; simulated: boolean; canWrite: boolean }

/** Does it balance? And if not, what lies between the statement, the ledger and the agreements. */
export function Desk({ initial, today, simulated, canWrite }: DeskProps) {
  const t = useTranslations('reconciliation')
  const [range, setRange] = useQueryStates({
    from: parseAsString.withDefault(initial.from),
    to: parseAsString.withDefault(initial.to),
  })
  const { data, error, isPlaceholderData } = useFigures(range, simulated)
  const waits = (rows: number, columns: number) =>
    error ? <p className="text-ink-3">{t('noFigures')}</p> : <TableSkeleton rows={rows} columns={columns} />
  const fade = cn('transition-opacity', isPlaceholderData && 'opacity-60')
  return (
    <Sections>
      <Section span={5}>
        {data ? (
          <div className={fade} aria-busy={isPlaceholderData}>
            <DifferenceFigure reply={data} />
            <UncoveredDays reply={data} />
          </div>
        ) : (
          <>
            <CallFailed error={error} title={t('failed')} safe={t('failedSafe')} />
            {!error && <Skeleton className="h-24 w-72" />}
          </>
        )}
        <RangePicker range={range} today={today} onChange={(next) => void setRange(next)} />
      </Section>
      <Section span={7} cut title={t('picture.title')} note={t('picture.note')}>
        {data ? (
          <div className={fade}>
            <ThreeColumns reply={data} />
          </div>
        ) : (
          waits(3, 1)
        )}
      </Section>
      <SectionRule />
      <LinesSection simulated={simulated} canWrite={canWrite} />
      <MoneyWaitingSection simulated={simulated} canWrite={canWrite} />
      <SectionRule />
      <Section span={5} id="import" title={t('import.title')} note={t('import.note')}>
        {canWrite && <ImportFile simulated={simulated} />}
        <FilesList simulated={simulated} />
      </Section>
      <Section span={7} cut title={t('bridge.title')} note={t('bridge.note')}>
        {data ? <Bridge reply={data} /> : waits(6, 2)}
      </Section>
      <SectionRule />
      <Section title={t('books.title')} note={t('books.note')}>
        {data ? <TrialBalance balance={data.trial_balance} /> : waits(6, 4)}
      </Section>
    </Sections>
  )
}
