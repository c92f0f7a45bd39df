import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDateTime, formatMoney, formatPercent } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { KeyValues } from '@/components/ui/key-values'
import type { AgreementDetailReply } from '@/lib/payments'

type Props = { agreement: AgreementDetailReply; customer: { name: string; document: string; contract: string } }

const To = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="underline decoration-line-strong underline-offset-3 hover:decoration-ink">
    {children}
  </Link>
)

/** With whom, about which debt, under which policy, and where it was talked about. */
export function Terms({ agreement, customer }: Props) {
  const t = useTranslations('agreements.terms')
  const locale = useLocale()
  const { conversation_id: talk, ended_at, ended_reason } = agreement
  const discount = t('discountValue', {
    money: formatMoney(centsOf(agreement.discount_amount), locale),
    share: formatPercent(agreement.discount_percentage / 100, locale, { fixed: false }),
  })
  const state = agreement.state === 'broken' || agreement.state === 'cancelled' ? agreement.state : null
  return (
    <KeyValues
      className="mt-5 border-line border-t pt-3"
      items={[
        {
          key: 'customer',
          label: t('customer'),
          value: (
            <>
              <To href={`/customers/${agreement.customer_id}`}>{customer.name || t('erased')}</To>
              <span className="num block text-ink-3 text-xs">{customer.document}</span>
            </>
          ),
        },
        ...(customer.contract === ''
          ? []
          : [{ key: 'contract', label: t('contract'), value: customer.contract, mono: true }]),
        {
          key: 'talk',
          label: t('talk'),
          value: talk === null ? t('noTalk') : <To href={`/conversations/${talk}`}>{t('openTalk')}</To>,
        },
        { key: 'kind', label: t('kind'), value: t(`kinds.${agreement.kind}`) },
        { key: 'discount', label: t('discount'), value: agreement.discount_amount > 0 ? discount : t('noDiscount') },
        { key: 'policy', label: t('policy'), value: <To href="/policy">{agreement.policy_version}</To>, mono: true },
        {
          key: 'accepted',
          label: t(agreement.state === 'proposed' ? 'proposed' : 'accepted'),
          value: formatDateTime(agreement.accepted_at, locale),
          mono: true,
        },
        ...(state !== null && ended_at !== null
          ? [
              { key: 'ended', label: t(state), value: formatDateTime(ended_at, locale), mono: true },
              ...(ended_reason === null ? [] : [{ key: 'why', label: t('why'), value: t(`reasons.${ended_reason}`) }]),
            ]
          : []),
      ]}
    />
  )
}
