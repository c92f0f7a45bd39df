import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { Forbidden } from '@/components/identity/forbidden'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { DeliveriesTable } from '@/components/webhooks/deliveries-table'
import { DeliveryFilters } from '@/components/webhooks/delivery-filters'
import { EndpointActions } from '@/components/webhooks/endpoint-actions'
import { EndpointNotices } from '@/components/webhooks/endpoint-notices'
import { Health } from '@/components/webhooks/health'
import { RedeliverFailed } from '@/components/webhooks/redeliver'
import { EndpointBadge } from '@/components/webhooks/state-badges'
import { TestEndpoint } from '@/components/webhooks/test-endpoint'
import { getEndpoint, serializeDelivery, serializeEndpoint } from '@/lib/webhooks'
import { findOwners } from '../../find-owners'
import { orMissing } from '../or-missing'
import { findDeliveries } from './find-deliveries'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

export default async function WebhookEndpointPage({ params, searchParams }: Props) {
  const { ctx, user } = await requireSession()
  if (!ctx.scopes.has('webhooks:write')) {
    return <Forbidden page="webhooks" role={user.role} owners={await findOwners(ctx)} />
  }
  const [{ id }, search, t] = await Promise.all([params, searchParams, getTranslations('webhooks')])
  const view = await orMissing(getEndpoint(ctx, { id }))
  if (!view) notFound()
  const endpoint = serializeEndpoint(view)
  const { page, filtered } = await findDeliveries(ctx, id, search)
  const rows = page.data.map(serializeDelivery)
  const empty = filtered ? 'logNone' : 'logEmpty'
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/settings/webhooks', label: t('title') }]} />}
        title={endpoint.description || new URL(endpoint.url).host}
        badges={<EndpointBadge endpoint={endpoint} />}
        actions={<EndpointActions endpoint={endpoint} />}
      />
      <p className="num -mt-3 mb-5 text-ink-3 text-xs [overflow-wrap:anywhere]">{endpoint.url}</p>
      <EndpointNotices endpoint={endpoint} />
      <Sections>
        <Section span={6} title={t('col.health')}>
          <Health health={endpoint.health} />
        </Section>
        <Section span={6} cut title={t('test')}>
          <TestEndpoint endpointId={id} />
        </Section>
        <SectionRule />
        <Section
          title={t('logTitle')}
          note={t('logNote')}
          actions={endpoint.status === 'enabled' && rows.length > 0 && <RedeliverFailed endpointId={id} />}
        >
          {(rows.length > 0 || filtered) && <DeliveryFilters />}
          {rows.length === 0 ? (
            <EmptyState title={t(empty)}>{t(`${empty}Text`)}</EmptyState>
          ) : (
            <DeliveriesTable rows={rows} nextCursor={page.nextCursor} />
          )}
        </Section>
      </Sections>
    </>
  )
}
