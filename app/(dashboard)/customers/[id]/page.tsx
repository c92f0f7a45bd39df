import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { AgreementsSection } from '@/components/customers/agreements-section'
import { CustomerHeader } from '@/components/customers/customer-header'
import { DebtsSection } from '@/components/customers/debts-section'
import { IdentitySection } from '@/components/customers/identity-section'
import { PreferencesSection } from '@/components/customers/preferences/preferences-section'
import { PrivacySection } from '@/components/customers/privacy/privacy-section'
import { ScoreSection } from '@/components/customers/score-section'
import { TalksSection } from '@/components/customers/talks-section'
import { TimelineSection } from '@/components/customers/timeline-section'
import { WorthSection } from '@/components/customers/worth-section'
import { typeName } from '@/components/portfolios/core/portfolio-name'
import { Alert } from '@/components/ui/alert'
import { SectionRule, Sections } from '@/components/ui/section'
import { findCustomer } from './find-customer'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') }
}

export default async function CustomerPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const [t, type, found] = await Promise.all([
    getTranslations('customers'),
    getTranslations('portfolios.type'),
    findCustomer(decodeURIComponent(id).slice(0, 100)),
  ])
  if (!found) notFound()
  const { customer, talks, agreements, portfolios } = found
  const erased = customer.erased_at !== null
  const names = Object.fromEntries(
    portfolios.map((row) => {
      const { key, text } = typeName(row.portfolio_type)
      return [row.portfolio_id, key ? type(key) : text]
    }),
  )
  const [home] = portfolios
  const canWrite = ctx.scopes.has('portfolios:write')
  return (
    <>
      <CustomerHeader
        customer={customer}
        portfolio={home ? { id: home.portfolio_id, name: names[home.portfolio_id] ?? home.portfolio_type } : null}
        synthetic={portfolios.some((row) => row.synthetic)}
        canStart={ctx.scopes.has('conversations:write')}
      />
      {erased && (
        <Alert className="mb-5" title={t('erasedTitle')}>
          {t('erasedText')}
        </Alert>
      )}
      <Sections>
        <WorthSection debts={customer.debts} />
        <IdentitySection customer={customer} />
        <DebtsSection debts={customer.debts} portfolioNames={names} />
        <ScoreSection debts={customer.debts} />
        <SectionRule />
        <TalksSection talks={talks} />
        <AgreementsSection agreements={agreements} />
        <SectionRule />
        <TimelineSection events={customer.timeline} />
        <PreferencesSection
          customerId={customer.customer_id}
          preferences={customer.preferences}
          canWrite={canWrite && !erased}
        />
        <PrivacySection
          customerId={customer.customer_id}
          allowed={ctx.permissions.can_access_financial_data}
          canWrite={canWrite}
          erased={erased}
        />
      </Sections>
    </>
  )
}
