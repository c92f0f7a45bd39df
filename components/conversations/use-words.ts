'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { cents } from '@/components/conversations/lib/cents'
import type { Intent, Offer } from '@/components/conversations/types'
import { formatMoney, formatNumber, moneyParts } from '@/components/lib/format'

/** Figures, days, acts and offers of a conversation in words. */
export function useWords() {
  const t = useTranslations('conversations')
  const locale = useLocale()
  const format = useFormatter()

  const score = (value: number) => formatNumber(value, locale, { digits: 2, fixed: true })
  const money = (amount: number) => formatMoney(cents(amount), locale)
  const bare = (amount: number) => {
    const { whole, cents: rest } = moneyParts(cents(amount), locale)
    return `${whole}${rest}`
  }
  /** A civil day, `2026-12-15`, as day and month. */
  const day = (civil: string) =>
    format.dateTime(new Date(`${civil}T12:00:00Z`), { day: '2-digit', month: '2-digit', timeZone: 'UTC' })

  const argument = (name: string, value: unknown): string | null => {
    if (name === 'amount') return money(Number(value))
    if (name === 'installments') return t('arg.installments', { count: Number(value) })
    if (name === 'day_of_month') return t('arg.dayOfMonth', { day: Number(value) })
    if (name === 'option') return t('arg.option', { number: Number(value) })
    if (name === 'discount_percentage') return t('arg.percent', { value: formatNumber(Number(value), locale) })
    return name === 'date' ? day(String(value)) : null
  }
  const act = ({ act: name, act_args: args }: Pick<Intent, 'act' | 'act_args'>): string => {
    const told = Object.entries(args).filter(([arg]) => arg !== 'date' || args['day_of_month'] === undefined)
    const list = told.map(([arg, value]) => argument(arg, value)).filter((text) => text !== null)
    const verb = t(`act.${name}` as 'act.other')
    return list.length > 0 ? `${verb} ${list.join(', ')}` : verb
  }

  const offer = ({ kind, schedule }: Offer): string => {
    const [first, second] = schedule
    if (!first) return ''
    const date = day(first.due_date)
    if (kind === 'cash') return t('panel.cash', { date })
    const plan =
      kind === 'down_payment' && second
        ? `${bare(first.amount)} + ${schedule.length - 1} × ${bare(second.amount)}`
        : `${schedule.length} × ${bare(first.amount)}`
    return t('panel.instalments', { plan, date })
  }
  const offerRule = ({ rule, params }: Offer['allowed_by'][number]): string => {
    const basis = Number(params['maxDiscountBasisPoints'] ?? params['minDownPaymentBasisPoints'] ?? 0)
    return t(
      `offerRule.${rule}` as 'offerRule.max_discount',
      {
        percent: formatNumber(basis / 100, locale, { digits: 2 }),
        money: formatMoney(Number(params['minInstallmentCents'] ?? 0), locale),
        count: Number(params['maxInstallments'] ?? params['days'] ?? 0),
        date: params['latestDay'] ? day(String(params['latestDay'])) : '',
      } as { percent: string },
    )
  }
  return { score, money, bare, day, act, offer, offerRule }
}
