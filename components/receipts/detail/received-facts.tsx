import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/identity/copy-button'
import { formatDateTime, formatDocument } from '@/components/lib/format'
import type { ReceivedDetailReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import { KeyValues } from '@/components/ui/key-values'
import { Money } from '@/components/ui/money'
import { Term } from '@/components/ui/term'

/** The payment as the bank told it. */
export function ReceivedFacts({ received }: { received: ReceivedDetailReply }) {
  const t = useTranslations('receipts.detail')
  const sources = useTranslations('receipts.source')
  const locale = useLocale()
  const { payer } = received
  return (
    <>
      <KeyValues
        items={[
          { key: 'paid', label: t('paidAt'), value: formatDateTime(received.paid_at, locale), mono: true },
          { key: 'known', label: t('receivedAt'), value: formatDateTime(received.received_at, locale), mono: true },
          { key: 'source', label: t('source'), value: sources(received.source) },
          { key: 'txid', label: <Term name="txid" />, value: received.txid ?? t('none'), mono: received.txid !== null },
          {
            key: 'payer',
            label: t('payer'),
            value:
              payer === null
                ? t('payerHidden')
                : payer.name === '' && payer.document === ''
                  ? t('none')
                  : `${payer.name} ${formatDocument(payer.document)}`.trim(),
          },
          ...(payer && payer.words !== '' ? [{ key: 'words', label: t('payerWords'), value: payer.words }] : []),
          ...(received.late_charges_amount > 0
            ? [
                {
                  key: 'late',
                  label: t('lateCharges'),
                  value: <Money column cents={centsOf(received.late_charges_amount)} />,
                },
              ]
            : []),
          { key: 'e2e', label: <Term name="end_to_end" />, value: received.end_to_end_id, mono: true },
        ]}
      />
      <CopyButton size="sm" className="mt-2" text={received.end_to_end_id} label={t('copy')} />
    </>
  )
}
