import { BellRing } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { AlertsTabs } from '@/components/alerts/alerts-tabs'
import { HistoryTable } from '@/components/alerts/history-table'
import { OpenAlert } from '@/components/alerts/open-alert'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { alertNames, listAlerts, serializeAlert } from '@/lib/analytics'
import { timeZoneOf } from '@/lib/platform/time-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts'))('page.title') }
}

const openAtOnce = 100
const endedAtOnce = 25

export default async function AlertsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { ctx } = await requireSession()
  const t = await getTranslations('alerts.page')
  const { cursor } = await searchParams
  const from = typeof cursor === 'string' ? { cursor } : {}
  const [awake, open, ended, timeZone] = await Promise.all([
    listAlerts(ctx, { state: 'open', snoozed: false, limit: openAtOnce }),
    listAlerts(ctx, { state: 'open', limit: openAtOnce }),
    listAlerts(ctx, { state: 'resolved', limit: endedAtOnce, ...from }),
    timeZoneOf(ctx.companyId),
  ])
  const now = ctx.now()
  const putOff = open.data.filter(({ snoozedUntil }) => snoozedUntil > now)
  const names = await alertNames(ctx.companyId, [...awake.data, ...putOff, ...ended.data])
  const shown = (row: (typeof open.data)[number]) => serializeAlert(row, ctx.locale, now, names)
  const asking = awake.data.map(shown)
  const ordered = [...asking, ...putOff.map(shown)]
  const history = ended.data.map(shown)
  const canAct = ctx.scopes.has('analytics:write')
  return (
    <>
      <PageHeader title={t('title')} />
      <AlertsTabs />
      <Sections>
        <Section title={t('asking', { count: asking.length })} note={t('note')}>
          {ordered.length === 0 ? (
            <EmptyState
              icon={BellRing}
              title={t('none')}
              actions={
                <Link href="/alerts/rules" className="text-accent underline-offset-2 hover:underline">
                  {t('seeRules')}
                </Link>
              }
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <ul>
              {ordered.map((alert) => (
                <OpenAlert key={alert.alert_id} alert={alert} canAct={canAct} timeZone={timeZone} />
              ))}
            </ul>
          )}
        </Section>
        <SectionRule />
        <Section title={t('history')} note={history.length === 0 ? t('historyNone') : t('historyNote')}>
          {history.length > 0 && <HistoryTable rows={history} nextCursor={ended.nextCursor} timeZone={timeZone} />}
        </Section>
      </Sections>
    </>
  )
}
