'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation } from '@/components/conversations/types'
import { formatNumber } from '@/components/lib/format'
import { KeyValues } from '@/components/ui/key-values'
import { RelativeTime } from '@/components/ui/relative-time'

/** The plain record: where, since when, at what cost. */
export function FactsPart({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversations.panel')
  const channels = useTranslations('policy.option')
  const locale = useLocale()
  const { customer, debt, satisfaction, fallbacks } = conversation
  const number = (value: number, digits = 0) => formatNumber(value, locale, { digits })
  const items = [
    { key: 'ref', label: t('ref'), value: customer.customer_ref },
    { key: 'phone', label: t('phone'), value: customer.phone, mono: true },
    { key: 'overdue', label: t('overdue'), value: debt && number(debt.installments_overdue), mono: true },
    { key: 'channel', label: t('channel'), value: channels(conversation.channel) },
    { key: 'started', label: t('started'), value: <RelativeTime value={conversation.started_at} /> },
    { key: 'tokens', label: t('tokens'), value: number(conversation.tokens_in + conversation.tokens_out), mono: true },
    { key: 'cost', label: t('cost'), value: `US$ ${number(conversation.cost_usd, 4)}`, mono: true },
    { key: 'satisfaction', label: t('satisfaction'), value: satisfaction && `${satisfaction} / 5`, mono: true },
    { key: 'fallbacks', label: t('fallbacks'), value: fallbacks > 0 ? number(fallbacks) : null, mono: true },
  ]
  return (
    <Part title={t('facts')}>
      <KeyValues className="text-xs" items={items.filter(({ value }) => value !== null && value !== '')} />
    </Part>
  )
}
