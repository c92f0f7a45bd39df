import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { SimulatedNav, SimulatedNote } from '@/components/payments/simulated'
import { Desk } from '@/components/reconciliation/desk'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Term } from '@/components/ui/term'
import { addDays, dayOf } from '@/lib/negotiation'
import { timeZoneOf } from '@/lib/platform/time-zone'

const days = 30

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reconciliation'))('title') }
}

export default async function ReconciliationPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const [t, query, zone] = await Promise.all([
    getTranslations('reconciliation'),
    searchParams,
    timeZoneOf(ctx.companyId),
  ])
  const simulated = query['simulated'] === 'true'
  const today = dayOf(ctx.now(), zone)
  return (
    <>
      <PageHeader
        title={t('title')}
        badges={
          <span className="text-ink-3 text-xs">
            <Term name="reconciliation">{t('what')}</Term>
          </span>
        }
        actions={
          <>
            <Button variant="outline" asChild>
              <a href={`/api/v1/ledger?format=csv&simulated=${simulated}`} download>
                {t('export')}
              </a>
            </Button>
            <SimulatedNav path="/reconciliation" simulated={simulated} />
          </>
        }
      />
      {simulated && <SimulatedNote />}
      <Desk
        key={String(simulated)}
        initial={{ from: addDays(today, 1 - days), to: today }}
        today={today}
        simulated={simulated}
        canWrite={ctx.scopes.has('payments:write')}
      />
    </>
  )
}
