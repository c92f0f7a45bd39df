import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { CancelAgreement } from '@/components/agreements/detail/cancel-agreement'
import { ChargesSection } from '@/components/agreements/detail/charges-section'
import { EventsSection } from '@/components/agreements/detail/events-section'
import { LeftFigure } from '@/components/agreements/detail/left-figure'
import { MoneySection } from '@/components/agreements/detail/money-section'
import { PayLink } from '@/components/agreements/detail/pay-link'
import { ScheduleSection } from '@/components/agreements/detail/schedule-section'
import { Terms } from '@/components/agreements/detail/terms'
import { AgreementStateBadge } from '@/components/payments/agreement-state-badge'
import { LedgerEntries } from '@/components/payments/ledger/ledger-entries'
import { Live } from '@/components/payments/live'
import { SimulatedBadge } from '@/components/payments/simulated'
import { centsOf } from '@/components/portfolios/core/cents'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findAgreement } from './find-agreement'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('detail.title') }
}

export default async function AgreementPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const [t, found] = await Promise.all([getTranslations('agreements'), findAgreement(id.slice(0, 64))])
  if (!found) notFound()
  const { agreement, installments, today, customer, received, ledger, events } = found
  const { state, simulated, agreement_id: agreementId } = agreement
  const stands = state === 'proposed' || state === 'accepted' || state === 'active'
  const canWrite = ctx.scopes.has('payments:write')
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ href: simulated ? '/agreements?simulated=true' : '/agreements', label: t('title') }]} />
        }
        title={t('detail.of', { name: customer.name || t('list.erased') })}
        badges={
          <>
            <AgreementStateBadge state={state} overdue={agreement.overdue_amount > 0} />
            {simulated && <SimulatedBadge />}
          </>
        }
        actions={
          canWrite &&
          stands && (
            <>
              <CancelAgreement agreementId={agreementId} />
              <PayLink agreement={agreement} />
            </>
          )
        }
      />
      <Live path={`/payments?agreement_id=${agreementId}`} />
      <Live path={`/received-payments?agreement_id=${agreementId}`} />
      <Sections>
        <Section span={5}>
          <LeftFigure agreement={agreement} today={today} />
          <Terms agreement={agreement} customer={customer} />
        </Section>
        <ScheduleSection
          installments={installments}
          ended={!stands && state !== 'completed'}
          today={today}
          discountCents={centsOf(agreement.discount_amount)}
        />
        <SectionRule />
        <ChargesSection agreement={agreement} canWrite={canWrite} />
        <MoneySection received={received} />
        <SectionRule />
        <Section span={7} title={t('ledger.title', { count: ledger.length })} note={t('ledger.note')}>
          {ledger.length > 0 && <LedgerEntries entries={ledger} />}
        </Section>
        <EventsSection events={events} />
      </Sections>
    </>
  )
}
