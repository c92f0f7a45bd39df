import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FindingBadge } from '@/components/payments/finding-badge'
import type { ReceivedReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import { Money } from '@/components/ui/money'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'

/** Money that came for an agreement, each with what was found in it. */
export function MoneySection({ received }: { received: readonly ReceivedReply[] }) {
  const t = useTranslations('agreements.money')
  const findings = useTranslations('receipts.finding')
  if (received.length === 0) return <Section span={6} cut title={t('none')} note={t('noneNote')} />
  return (
    <Section span={6} cut title={t('title', { count: received.length })} note={t('note')}>
      <ul className="border-line border-t">
        {received.map((payment) => (
          <li key={payment.payment_id} className="relative border-line border-b py-2">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <FindingBadge finding={payment.finding} />
              <RelativeTime value={payment.paid_at} className="text-ink-3 text-xs" />
              <Link
                href={`/payments/${payment.payment_id}`}
                className="ml-auto underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
              >
                <Money column cents={centsOf(payment.amount)} />
              </Link>
            </span>
            {payment.finding !== 'exact' && (
              <span className="mt-1 block text-ink-2 text-xs">{findings(`${payment.finding}.what`)}</span>
            )}
            {payment.refunded_amount > 0 && (
              <span className="mt-1 block text-ink-3 text-xs">
                {t.rich('returned', { money: () => <Money column cents={centsOf(payment.refunded_amount)} /> })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
