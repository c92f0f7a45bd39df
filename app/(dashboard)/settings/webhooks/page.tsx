import { Webhook } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { Forbidden } from '@/components/identity/forbidden'
import { formatNumber } from '@/components/lib/format'
import { IntegrationTabs } from '@/components/shell/integration-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { CreateEndpoint } from '@/components/webhooks/create-endpoint'
import { EndpointsTable } from '@/components/webhooks/endpoints-table'
import { maxWebhookEndpoints } from '@/db/constants/webhooks'
import { listEndpoints, serializeEndpoint } from '@/lib/webhooks'
import { findOwners } from '../find-owners'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

export default async function WebhooksPage() {
  const { ctx, user } = await requireSession()
  if (!ctx.scopes.has('webhooks:write')) {
    return <Forbidden page="webhooks" role={user.role} owners={await findOwners(ctx)} />
  }
  const t = await getTranslations('webhooks')
  const rows = (await listEndpoints(ctx, { limit: maxWebhookEndpoints })).data.map(serializeEndpoint)
  const sum = (part: 'total' | 'delivered' | 'waiting' | 'failed') =>
    rows.reduce((total, { health }) => total + health[part], 0)
  const total = sum('total')
  return (
    <>
      <PageHeader title={t('title')} actions={rows.length > 0 && <CreateEndpoint />} />
      <IntegrationTabs />
      <Sections>
        {rows.length > 0 && (
          <>
            <Section>
              <Figure
                label={t('figure')}
                value={formatNumber(sum('delivered'), ctx.locale)}
                unit={t('unit', { total })}
                note={total > 0 ? t('figureNote', { waiting: sum('waiting'), failed: sum('failed') }) : t('figureNone')}
              />
            </Section>
            <SectionRule />
          </>
        )}
        <Section title={t('listTitle')} note={t('listNote')}>
          {rows.length === 0 ? (
            <EmptyState icon={Webhook} title={t('empty')} actions={<CreateEndpoint />}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <EndpointsTable rows={rows} />
          )}
        </Section>
      </Sections>
    </>
  )
}
