import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ReceivedPeriod } from '@/components/receipts/types'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import type { ReconciliationReply } from '@/lib/payments'

type Props = {
  period: ReceivedPeriod
  /** Days of one's own, in the place of the period. */
  window?: { from: string; to: string } | undefined
  figures: Pick<ReconciliationReply, 'received' | 'refunded'>
  /** Of all time: nobody's money must not fall out of a period. */
  waiting: number
  waitingHref: string
}

/** The page's one number: what came in, of how many payments, and how many wait for a person. */
export function ReceivedFigure({ period, window, figures, waiting, waitingHref }: Props) {
  const t = useTranslations('receipts.figure')
  const locale = useLocale()
  const format = useFormatter()
  const { received, refunded } = figures
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)
  const days =
    window &&
    format.dateTimeRange(noon(window.from), noon(window.to), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const returned =
    refunded.count > 0 ? ` ${t('returned', { money: formatMoney(centsOf(refunded.amount), locale) })}` : ''
  return (
    <div>
      <Figure
        label={window ? t('label.days', { days: days ?? '' }) : t(`label.${period}`)}
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
