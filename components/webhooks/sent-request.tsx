'use client'

import { useTranslations } from 'next-intl'
import { CodeBlock } from '@/components/webhooks/code-block'
import type { DeliveryDetail } from '@/components/webhooks/types'

const pretty = (body: string) => JSON.stringify(JSON.parse(body), null, 2)

/** The request as the other side gets it, its body spread over lines for reading. */
export function SentRequest({ request }: Pick<DeliveryDetail, 'request'>) {
  const t = useTranslations('webhooks')
  const headers = {
    ...request.headers,
    'webhook-timestamp': t('timestamp'),
    'webhook-signature': `v1,… (${t('signature')})`,
  }
  return (
    <div className="grid gap-4">
      <p className="num text-xs [overflow-wrap:anywhere]">
        <b>{request.method}</b> {request.url}
      </p>
      <div>
        <h3 className="mb-1 text-ink-3 text-xs">{t('headers')}</h3>
        <dl className="num grid gap-1 text-xs">
          {Object.entries(headers).map(([name, value]) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-2">{name}:</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <h3 className="mb-1 text-ink-3 text-xs">{t('body')}</h3>
        <CodeBlock label={t('body')}>{pretty(request.body)}</CodeBlock>
      </div>
    </div>
  )
}
