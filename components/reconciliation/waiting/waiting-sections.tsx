'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useBankLines, useUnmatchedMoney } from '@/components/reconciliation/use-reconciliation'
import { BankLineRow } from '@/components/reconciliation/waiting/bank-line-row'
import { MoneyRow } from '@/components/reconciliation/waiting/money-row'
import { WaitingList } from '@/components/reconciliation/waiting/waiting-list'
import { Section } from '@/components/ui/section'
import { TableSkeleton } from '@/components/ui/skeleton'
import { Segmented } from '@/components/ui/toggle-group'

type Props = { simulated: boolean; canWrite: boolean }
const most = 200

/** Lines of statements without a payment of ours, and those that were set aside. */
export function LinesSection({ simulated, canWrite }: Props) {
  const t = useTranslations('reconciliation.lines')
  const [state, setState] = useState<'unmatched' | 'ignored'>('unmatched')
  const { data, error, isPending } = useBankLines(state, simulated)
  const count = data?.data.length ?? 0
  return (
    <Section
      span={6}
      title={data === undefined || state === 'ignored' ? t('heading') : t('title', { count })}
      note={t('note')}
      actions={
        <Segmented
          label={t('which')}
          value={state}
          onValueChange={setState}
          options={[
            { value: 'unmatched', label: t('waiting') },
            { value: 'ignored', label: t('ignored') },
          ]}
        />
      }
    >
      <CallFailed error={data === undefined ? error : null} title={t('failed')} />
      {isPending && <TableSkeleton rows={3} columns={2} />}
      {data !== undefined && count === 0 && (
        <p className="text-ink-3">{t(state === 'unmatched' ? 'none' : 'noneIgnored')}</p>
      )}
      {data !== undefined && count > 0 && (
        <WaitingList label={t('heading')}>
          {data.data.map((line) => (
            <BankLineRow key={line.bank_line_id} line={line} canWrite={canWrite} />
          ))}
        </WaitingList>
      )}
      {count >= most && <p className="mt-2 text-ink-3 text-xs">{t('newest', { count })}</p>}
    </Section>
  )
}

/** Money in the ledger that nobody was found for. */
export function MoneyWaitingSection({ simulated, canWrite }: Props) {
  const t = useTranslations('reconciliation.money')
  const { data, error, isPending } = useUnmatchedMoney(simulated)
  const count = data?.data.length ?? 0
  return (
    <Section span={6} cut title={data === undefined ? t('heading') : t('title', { count })} note={t('note')}>
      <CallFailed error={data === undefined ? error : null} title={t('failed')} />
      {isPending && <TableSkeleton rows={3} columns={2} />}
      {data !== undefined && count === 0 && <p className="text-ink-3">{t('none')}</p>}
      {data !== undefined && count > 0 && (
        <WaitingList label={t('heading')}>
          {data.data.map((payment) => (
            <MoneyRow key={payment.payment_id} payment={payment} canWrite={canWrite} />
          ))}
        </WaitingList>
      )}
      {count >= most && <p className="mt-2 text-ink-3 text-xs">{t('newest', { count })}</p>}
    </Section>
  )
}
