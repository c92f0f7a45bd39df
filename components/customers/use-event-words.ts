import { useLocale, useTranslations } from 'next-intl'
import { eventKey } from '@/components/customers/core/tell-event'
import type { TimelineEvent } from '@/components/customers/types'
import { formatDate, formatMoney, formatPercent } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** An event of a customer's timeline as a sentence. */
export function useEventWords(): (event: TimelineEvent) => string {
  const t = useTranslations('customers.event')
  const kinds = useTranslations('customers.preference.kind')
  const channels = useTranslations('portfolios.channel')
  const segments = useTranslations('portfolios.segment')
  const outcomes = useTranslations('customers.outcome')
  const locale = useLocale()
  return ({ type, details }) => {
    const key = eventKey(type)
    if (key === null) return type
    const channel = textOf(details['channel'])
    const segment = textOf(details['segment'])
    const outcome = textOf(details['outcome'])
    const kind = textOf(details['kind'])
    const day = textOf(details['day'])
    const recovered = details['recovered'] === false ? 'no' : 'yes'
    return t(key as 'customer_received', {
      contract: textOf(details['consortium_id']),
      chance: formatPercent(numberOf(details['probability']), locale, { digits: 0, fixed: false }),
      segment: segments.has(segment as 'high_priority') ? segments(segment as 'high_priority') : '',
      source: textOf(details['source']),
      recovered,
      amount: formatMoney(
        'total_cents' in details ? numberOf(details['total_cents']) : centsOf(numberOf(details['recovered_amount'])),
        locale,
      ),
      installments: numberOf(details['installments']),
      kind: kinds.has(kind as 'opt_out') ? kinds(kind as 'opt_out') : kind,
      channel: channels.has(channel as 'sms') ? channels(channel as 'sms') : t('everyChannel'),
      outcome: outcomes.has(outcome as 'open') ? outcomes(outcome as 'open') : outcome,
      day: day === '' ? '' : formatDate(day, locale, 'UTC'),
    })
  }
}
