import { EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Customer } from '@/components/customers/types'
import { SyntheticBadge } from '@/components/portfolios/synthetic-badge'
import { StartConversation } from '@/components/portfolios/work/start-conversation'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'

type CustomerHeaderProps = {
  customer: Customer
  portfolio: { id: string; name: string } | null
  synthetic: boolean
  canStart: boolean
}

export function CustomerHeader({ customer, portfolio, synthetic, canStart }: CustomerHeaderProps) {
  const t = useTranslations('customers')
  const portfolios = useTranslations('portfolios')
  const items = [
    { href: '/portfolios', label: portfolios('title') },
    ...(portfolio ? [{ href: `/portfolios/${portfolio.id}`, label: portfolio.name }] : []),
  ]
  const open = customer.debts.some(({ status }) => status === 'open')
  return (
    <PageHeader
      breadcrumb={<Breadcrumb items={items} />}
      title={customer.name || t('erasedName')}
      badges={
        <>
          {synthetic && <SyntheticBadge />}
          {customer.control_group && <Badge variant="outline">{portfolios('controlGroup')}</Badge>}
          {customer.erased_at !== null && <Badge variant="negative">{t('erased')}</Badge>}
          {customer.masked && customer.erased_at === null && (
            <Badge variant="outline">
              <EyeOff aria-hidden />
              {t('masked')}
            </Badge>
          )}
        </>
      }
      actions={
        canStart &&
        open &&
        customer.erased_at === null && (
          <StartConversation customerId={customer.customer_id} name={customer.name} synthetic={synthetic} />
        )
      }
    />
  )
}
