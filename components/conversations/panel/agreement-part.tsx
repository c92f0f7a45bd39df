'use client'

import { useTranslations } from 'next-intl'
import { OfferLine } from '@/components/conversations/panel/offers-part'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation } from '@/components/conversations/types'
import { useWords } from '@/components/conversations/use-words'
import { Badge } from '@/components/ui/badge'
import { KeyValues } from '@/components/ui/key-values'
import { Money } from '@/components/ui/money'

type State = Conversation['state']

/** What was agreed or promised, and what came of it; nothing while neither was. */
export function AgreementPart({ state }: { state: State }) {
  const t = useTranslations('conversations.panel')
  const words = useWords()
  const { agreed_offer: agreed, payment, promise_date: promise } = state
  if (!agreed && !promise) return null
  const ended = payment?.agreement_state === 'broken' || payment?.agreement_state === 'cancelled'
  return (
    <Part
      title={t(agreed ? 'agreement' : 'promise')}
      aside={
        agreed ? (
          <Badge variant={ended ? 'negative' : 'positive'}>
            {t(`agreementIs.${payment?.agreement_state ?? 'accepted'}`)}
          </Badge>
        ) : undefined
      }
    >
      {agreed && (
        <ul className="border-line border-t">
          <OfferLine offer={agreed} badge={null} />
        </ul>
      )}
      {payment && <PaymentFacts payment={payment} />}
      {promise && <p className="mt-1">{t('promised', { date: words.day(promise) })}</p>}
    </Part>
  )
}

function PaymentFacts({ payment }: { payment: NonNullable<State['payment']> }) {
  const t = useTranslations('conversations.panel')
  const words = useWords()
  const money = (amount: number) => <Money cents={Math.round(amount * 100)} />
  const items = [
    { key: 'paid', label: t('paid'), value: money(payment.paid_amount) },
    { key: 'left', label: t('left'), value: money(payment.left_amount) },
    { key: 'next', label: t('nextDue'), value: payment.next_due_date && words.day(payment.next_due_date) },
    {
      key: 'page',
      label: t('payPage'),
      value: payment.pay_url && (
        <a className="underline [overflow-wrap:anywhere]" href={payment.pay_url} target="_blank" rel="noreferrer">
          {t('openPage')}
        </a>
      ),
    },
  ]
  return <KeyValues className="mt-2 text-xs" items={items.filter(({ value }) => value !== null && value !== '')} />
}
