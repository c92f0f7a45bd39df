import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { Forbidden } from '@/components/identity/forbidden'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { KeyValues } from '@/components/ui/key-values'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section, Sections } from '@/components/ui/section'
import { Redeliver } from '@/components/webhooks/redeliver'
import { SentRequest } from '@/components/webhooks/sent-request'
import { DeliveryBadge } from '@/components/webhooks/state-badges'
import { Tries } from '@/components/webhooks/tries'
import { getDelivery, serializeDeliveryDetail } from '@/lib/webhooks'
import { findOwners } from '../../../../find-owners'
import { orMissing } from '../../../or-missing'

type Props = { params: Promise<{ id: string; deliveryId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('detailTitle') }
}

export default async function WebhookDeliveryPage({ params }: Props) {
  const { ctx, user } = await requireSession()
  if (!ctx.scopes.has('webhooks:write')) {
    return <Forbidden page="webhooks" role={user.role} owners={await findOwners(ctx)} />
  }
  const [{ id, deliveryId }, t] = await Promise.all([params, getTranslations('webhooks')])
  const view = await orMissing(getDelivery(ctx, id, deliveryId))
  if (!view) notFound()
  const delivery = serializeDeliveryDetail(view)
  const next = delivery.next_attempt_at
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: '/settings/webhooks', label: t('title') },
              { href: `/settings/webhooks/${id}`, label: new URL(delivery.request.url).host },
            ]}
          />
        }
        title={<span className="num">{delivery.event_type}</span>}
        badges={<DeliveryBadge state={delivery.state} />}
        actions={<Redeliver endpointId={id} deliveryId={deliveryId} />}
      />
      <KeyValues
        look="facts"
        className="mb-5"
        items={[
          { key: 'id', label: t('facts.id'), value: delivery.event_id, mono: true },
          { key: 'resource', label: t('facts.resource'), value: delivery.resource, mono: true },
          { key: 'happened', label: t('facts.happened'), value: <RelativeTime value={delivery.event_at} /> },
          ...(delivery.finished_at
            ? [{ key: 'end', label: t('facts.finished'), value: <RelativeTime value={delivery.finished_at} /> }]
            : []),
        ]}
      />
      <Sections>
        <Section span={6} title={t('triesTitle', { count: delivery.tries.length })} note={t('triesNote')}>
          {next !== null && (
            <p className="mb-4">{t.rich('next', { when: () => <RelativeTime key="next" value={next} /> })}</p>
          )}
          <Tries tries={delivery.tries} />
        </Section>
        <Section span={6} cut title={t('requestTitle')} note={t('requestNote')}>
          <SentRequest request={delivery.request} />
        </Section>
      </Sections>
    </>
  )
}
