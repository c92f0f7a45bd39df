import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ReceivedPeriod } from '@/components/receipts/types'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import type { ReconciliationReply } from '@/lib/payments'

type Props = {
  period: ReceivedPeriod
  figures: Pick<ReconciliationReply, 'received' | 'refunded'>
  /** Of all time: nobody's money must not fall out of a period. */
  waiting: number
  waitingHref: string
}

/** The page's one number: what came in, of how many payments, and how many wait for a person. */
export function ReceivedFigure({ period, figures, waiting, waitingHref }: Props) {
  const t = useTranslations('receipts.figure')
  const locale = useLocale()
  const { received, refunded } = figures
  const returned =
    refunded.count > 0 ? ` ${t('returned', { money: formatMoney(centsOf(refunded.amount), locale) })}` : ''
  return (
    <div>
      <Figure
        label={t(`label.${period}`)}
        value={<Money cents={centsOf(received.amount)} />}
        note={received.count === 0 ? t('none') : `${t('note', { count: received.count })}${returned}`}
      />
      <p className="mt-3">
        {waiting > 0 ? (
          <Link
            href={waitingHref}
            className="text-caution underline decoration-caution-mid underline-offset-3 hover:decoration-caution"
          >
            {t('waiting', { count: waiting })}
          </Link>
        ) : (
          <span className="text-ink-3 text-xs">{t('nothingWaiting')}</span>
        )}
      </p>
    </div>
  )
}
