import { Check, Clock, type LucideIcon, Minus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { formatDate, formatDuration, formatMoney } from '@/components/lib/format'
import type { ReceivedDetailReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import { delayOf } from '@/components/receipts/core'

type Step = { key: string; label: string; text: ReactNode; href?: string; found: 'yes' | 'waits' | 'no' }

const looks: Record<Step['found'], { icon: LucideIcon; dot: string }> = {
  yes: { icon: Check, dot: 'bg-accent-tint text-accent' },
  waits: { icon: Clock, dot: 'bg-caution-tint text-caution' },
  no: { icon: Minus, dot: 'bg-hover text-ink-3' },
}

/** From the notice to the statement: each record that this money left, and which are still missing. */
export function Trail({ received }: { received: ReceivedDetailReply }) {
  const t = useTranslations('receipts.trail')
  const sources = useTranslations('receipts.source')
  const accounts = useTranslations('receipts.ledger.accounts')
  const locale = useLocale()
  const money = (reais: number) => formatMoney(centsOf(reais), locale)
  const day = (civil: string) => formatDate(civil, locale, 'UTC')
  const { charge, agreement, bank_line: line, ledger } = received
  const delay = delayOf(received)
  const source = sources(received.source)
  const settled = received.state === 'ignored' || received.state === 'refunded'
  const steps: Step[] = [
    {
      key: 'notice',
      label: t('notice'),
      text:
        delay < 1000
          ? t('noticeAtOnce', { source })
          : t('noticeText', { source, delay: formatDuration(delay, locale) }),
      found: 'yes',
    },
    {
      key: 'charge',
      label: t('charge'),
      text: charge
        ? t('chargeText', { money: money(charge.amount), day: day(charge.due_date) })
        : t(received.txid === null ? 'chargeNoTxid' : 'chargeNone'),
      found: charge ? 'yes' : 'no',
    },
    {
      key: 'agreement',
      label: t('agreement'),
      text: agreement
        ? t('agreementText', { paid: money(agreement.paid_amount), total: money(agreement.total_amount) })
        : t('agreementNone'),
      ...(agreement && { href: `/agreements/${agreement.agreement_id}` }),
      found: agreement ? 'yes' : settled ? 'no' : 'waits',
    },
    {
      key: 'ledger',
      label: t('ledger'),
      text:
        ledger.length === 0
          ? t('ledgerNone')
          : t('ledgerText', {
              count: ledger.length,
              account: [...new Set(ledger.flatMap(({ lines }) => lines.map(({ account }) => accounts(account))))].join(
                ', ',
              ),
            }),
      found: ledger.length > 0 ? 'yes' : 'no',
    },
    {
      key: 'bank',
      label: t('bank'),
      text: line ? t('bankText', { money: money(line.amount), day: day(line.day) }) : t('bankNone'),
      ...(!line && { href: '/reconciliation#import' }),
      found: line ? 'yes' : 'waits',
    },
  ]
  return (
    <ol className="grid md:grid-cols-5">
      {steps.map(({ key, label, text, href, found }, place) => {
        const { icon: Icon, dot } = looks[found]
        return (
          <li
            key={key}
            className={cn(
              'relative grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 pb-5 md:block md:pr-4 md:pb-0',
              place < steps.length - 1 &&
                'before:absolute before:top-6 before:bottom-0 before:left-3 before:w-px before:bg-line-strong md:before:top-3 md:before:right-0 md:before:bottom-auto md:before:left-6 md:before:h-px md:before:w-auto',
            )}
          >
            <span className={cn('relative grid size-6 place-items-center rounded-full', dot)}>
              <Icon aria-hidden className="size-3.5 stroke-[2.25]" />
            </span>
            <div className="md:mt-2">
              <p className="font-medium">{label}</p>
              <p className="text-ink-2 text-xs">
                {href === undefined ? (
                  text
                ) : (
                  <Link
                    href={href}
                    className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                  >
                    {text}
                  </Link>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
