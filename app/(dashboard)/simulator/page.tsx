import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { NoCustomers } from '@/components/simulator/no-customers'
import { Simulator } from '@/components/simulator/simulator'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { debtorKeys } from '@/lib/conversations'
import { findSimulator } from './find-simulator'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('simulator'))('title') }
}

export default async function SimulatorPage() {
  const { ctx } = await requireSession()
  const [t, { customers, personas }] = await Promise.all([getTranslations('simulator'), findSimulator(ctx)])
  return (
    <>
      <PageHeader title={t('title')} />
      {!ctx.scopes.has('conversations:write') ? (
        <Alert title={t('readOnly')} />
      ) : customers.length === 0 ? (
        <NoCustomers canLoad={ctx.scopes.has('portfolios:write')} />
      ) : (
        <Simulator customers={customers} personas={personas} debtors={debtorKeys} />
      )}
    </>
  )
}
