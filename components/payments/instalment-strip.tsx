import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatMoney } from '@/components/lib/format'
import type { Installment } from '@/components/payments/types'

type InstalmentStripProps = {
  installments: readonly Installment[]
  /** The agreement has ended: what is unpaid is asked for no more. */
  ended?: boolean
  tall?: boolean
  className?: string
}

const papers = {
  paid: 'bg-hover',
  partly_paid: 'bg-hover',
  due: 'bg-caution-tint shadow-[inset_0_0_0_1px_var(--caution-mid)]',
  overdue: 'bg-negative-tint shadow-[inset_0_0_0_1px_var(--negative-mid)]',
  open: 'bg-hover',
}

/** An agreement as one bar: a part per instalment, as wide as its amount, filled as far as it is paid. */
export function InstalmentStrip({ installments, ended = false, tall = false, className }: InstalmentStripProps) {
  const t = useTranslations('agreements.strip')
  const locale = useLocale()
  const count = (status: Installment['status']) => installments.filter((one) => one.status === status).length
  const paid = installments.reduce((sum, { paidCents }) => sum + paidCents, 0)
  return (
    <span
      role="img"
      aria-label={t('label', {
        paid: count('paid'),
        count: installments.length,
        overdue: ended ? 0 : count('overdue'),
        money: formatMoney(paid, locale),
      })}
      className={cn('flex [print-color-adjust:exact]', installments.length > 24 ? 'gap-px' : 'gap-[2px]', className)}
    >
      {installments.map(({ number, amountCents, paidCents, status }) => (
        <span
          key={number}
          className={cn(
            'relative min-w-px overflow-hidden rounded-[1px]',
            tall ? 'h-6' : 'h-2',
            ended && status !== 'paid' ? 'shadow-[inset_0_0_0_1px_var(--line-strong)]' : papers[status],
          )}
          style={{ flexGrow: amountCents }}
        >
          <span
            className={cn('absolute inset-y-0 left-0', ended ? 'bg-accent-mid' : 'bg-accent')}
            style={{ width: `${(paidCents / amountCents) * 100}%` }}
          />
        </span>
      ))}
    </span>
  )
}
