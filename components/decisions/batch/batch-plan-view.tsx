'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { BatchPlan, ColumnUse } from '@/components/decisions/batch/plan-batch'
import { formatNumber } from '@/components/lib/format'
import { Alert } from '@/components/ui/alert'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type BatchPlanViewProps = {
  header: readonly string[]
  use: ColumnUse
  onUse: (use: ColumnUse) => void
  plan: BatchPlan
  columnCount: number
}

const shownFaults = 20
const shownNames = 12

/** What the file holds against what the model reads, before anything is sent. */
export function BatchPlanView({ header, use, onUse, plan, columnCount }: BatchPlanViewProps) {
  const t = useTranslations('decisions.batch')
  const locale = useLocale()
  const options = header.map((name) => (
    <option key={name} value={name}>
      {name}
    </option>
  ))
  const names = (list: readonly string[]) =>
    list.length > shownNames
      ? t('andMore', { names: list.slice(0, shownNames).join(', '), count: list.length - shownNames })
      : list.join(', ')
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2 md:max-w-measure">
        <FormField label={t('orderColumn')} hint={use.orderId === '' ? t('orderByLine') : undefined}>
          <Select value={use.orderId} onChange={(event) => onUse({ ...use, orderId: event.target.value })}>
            <option value="">{t('lineNumber')}</option>
            {options}
          </Select>
        </FormField>
        <FormField label={t('customerColumn')}>
          <Select value={use.customerId} onChange={(event) => onUse({ ...use, customerId: event.target.value })}>
            <option value="">{t('noColumn')}</option>
            {options}
          </Select>
        </FormField>
      </div>
      <p className="text-ink-2">
        {t('matched', { matched: columnCount - plan.missing.length, count: columnCount, rows: plan.items.length })}
      </p>
      {plan.missing.length > 0 && (
        <Alert
          variant={plan.missing.length === columnCount ? 'negative' : 'caution'}
          title={t(plan.missing.length === columnCount ? 'noneMatched' : 'missingColumns', {
            count: plan.missing.length,
          })}
        >
          <p className="[overflow-wrap:anywhere]">{names(plan.missing)}</p>
        </Alert>
      )}
      {plan.ignored.length > 0 && (
        <Alert title={t('ignoredColumns', { count: plan.ignored.length })}>
          <p className="[overflow-wrap:anywhere]">{names(plan.ignored)}</p>
        </Alert>
      )}
      {plan.faults.length > 0 && (
        <div>
          <Alert variant="negative" role="alert" title={t('faults', { count: plan.faults.length })} className="mb-3">
            {t('faultsText')}
          </Alert>
          <Table scrollLabel={t('faults', { count: plan.faults.length })}>
            <TableHeader>
              <TableRow>
                <TableHead numeric className="w-16">
                  {t('line')}
                </TableHead>
                <TableHead>{t('column')}</TableHead>
                <TableHead>{t('value')}</TableHead>
                <TableHead>{t('problem')}</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {plan.faults.slice(0, shownFaults).map((fault) => (
                <TableRow key={`${fault.line} ${fault.column}`}>
                  <TableCell numeric>{formatNumber(fault.line, locale)}</TableCell>
                  <TableCell className="num text-xs">{fault.column}</TableCell>
                  <TableCell className="num max-w-48 truncate text-negative text-xs">{fault.value}</TableCell>
                  <TableCell>{t(`fault.${fault.kind}`)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </div>
  )
}
