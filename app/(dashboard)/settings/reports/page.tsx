import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findNames } from '@/app/(dashboard)/find-names'
import { requireSession } from '@/app/session'
import { MailTarget } from '@/components/reports/mail-target'
import { SchedulesSection } from '@/components/reports/schedules-section'
import { SettingsForm } from '@/components/reports/settings-form'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Sections } from '@/components/ui/section'
import {
  getAnalyticsSettings,
  listReportSchedules,
  serializeAnalyticsSettings,
  serializeReportSchedule,
} from '@/lib/analytics'
import { companyFactsOf } from '@/lib/platform/company-facts'
import { mailTarget } from '@/lib/platform/mail'
import { timeZoneOf } from '@/lib/platform/time-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') }
}

export default async function ReportsPage() {
  const { ctx } = await requireSession()
  const [t, settings, { data }, timeZone, { sandbox }, names] = await Promise.all([
    getTranslations('reports'),
    getAnalyticsSettings(ctx),
    listReportSchedules(ctx, { limit: 50 }),
    timeZoneOf(ctx.companyId),
    companyFactsOf(ctx.companyId),
    findNames(ctx),
  ])
  const canWrite = ctx.scopes.has('analytics:write')
  const schedules = data.map((view) => serializeReportSchedule(view, ctx.locale))
  return (
    <>
      <PageHeader title={t('title')} />
      <Sections>
        {!canWrite && (
          <Section className="pt-0 pb-0">
            <Alert className="mt-4" title={t('title')}>
              {t('readOnly')}
            </Alert>
          </Section>
        )}
        <SettingsForm key={settings.version} settings={serializeAnalyticsSettings(settings)} canWrite={canWrite} />
        <SchedulesSection
          schedules={schedules}
          timeZone={timeZone}
          simulated={sandbox}
          portfolios={names.portfolio}
          canWrite={canWrite}
        />
        <MailTarget target={mailTarget()} />
      </Sections>
    </>
  )
}
