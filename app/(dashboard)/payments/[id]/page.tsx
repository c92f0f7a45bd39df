import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { formatMoney } from '@/components/lib/format'
import { FindingBadge, ReceivedStateBadge } from '@/components/payments/finding-badge'
import { LedgerEntries } from '@/components/payments/ledger/ledger-entries'
import { Live } from '@/components/payments/live'
import { SimulatedBadge } from '@/components/payments/simulated'
import { centsOf } from '@/components/portfolios/core/cents'
import { ReceivedActions } from '@/components/receipts/detail/received-actions'
import { ReceivedFacts } from '@/components/receipts/detail/received-facts'
import { RefundsList } from '@/components/receipts/detail/refunds-list'
import { Trail } from '@/components/receipts/detail/trail'
import { FindingExplained } from '@/components/receipts/list/finding-explained'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findReceipt } from './find-receipt'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipts'))('detail.title') }
}

export default async function PaymentPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const [t, locale, found] = await Promise.all([getTranslations('receipts'), getLocale(), findReceipt(id.slice(0, 64))])
  if (!found) notFound()
  const { received, name } = found
  const money = formatMoney(centsOf(received.amount), locale)
  const owned = received.customer_id !== null
  const mayWrite = ctx.scopes.has('payments:write')
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[{ href: received.simulated ? '/payments?simulated=true' : '/payments', label: t('title') }]}
          />
        }
        title={owned ? t('detail.of', { money, name: name || t('list.erased') }) : t('detail.plain', { money })}
        badges={
          <>
            <FindingBadge finding={received.finding} />
            {received.state !== 'unmatched' && <ReceivedStateBadge state={received.state} />}
            {received.simulated && <SimulatedBadge />}
          </>
        }
        actions={mayWrite && <ReceivedActions received={received} />}
      />
      <Live path={`/received-payments?limit=25&simulated=${received.simulated}`} />
      <FindingExplained finding={received.finding} />
      <Sections>
        <Section title={t('detail.trail')} note={t('detail.trailNote')}>
          <Trail received={received} />
        </Section>
        <SectionRule />
        <Section span={5} title={t('detail.facts')} note={t('detail.factsNote')}>
          <ReceivedFacts received={received} />
        </Section>
        <Section
          span={7}
          cut
          title={t('detail.ledger', { count: received.ledger.length })}
          note={t('detail.ledgerNote')}
        >
          {received.ledger.length > 0 && <LedgerEntries entries={received.ledger} />}
          {received.refunds.length > 0 && (
            <div className="mt-6">
              <h3 className="mb-2 text-sm">{t('detail.refunds', { count: received.refunds.length })}</h3>
              <RefundsList refunds={received.refunds} mayConfirm={mayWrite && !received.simulated} />
            </div>
          )}
        </Section>
      </Sections>
    </>
  )
}
