'use client'

import { Send } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { DeliveryDetail } from '@/components/webhooks/types'
import { useFaultWords } from '@/components/webhooks/use-fault-words'

/** Sends a test event and tells under the button what the other side said. */
export function TestEndpoint({ endpointId }: { endpointId: string }) {
  const t = useTranslations('webhooks')
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [sent, setSent] = useState<DeliveryDetail | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async () => {
    setPending(true)
    setError(null)
    setSent(null)
    try {
      setSent(await callApi<DeliveryDetail>(`/webhook-endpoints/${endpointId}/test`, { method: 'POST' }))
      router.refresh()
    } catch (refusal) {
      setError(refusal)
    } finally {
      setPending(false)
    }
  }
  return (
    <div className="grid gap-3">
      <Button className="w-max max-sm:w-full" pending={pending} onClick={() => void send()}>
        <Send aria-hidden />
        {t(pending ? 'testing' : 'test')}
      </Button>
      <div aria-live="polite">
        <CallFailed error={error} title={t('testFailed')} />
        {sent && <Result sent={sent} />}
      </div>
    </div>
  )
}

function Result({ sent }: { sent: DeliveryDetail }) {
  const t = useTranslations('webhooks')
  const fault = useFaultWords()
  const [tried] = sent.tries
  const good = sent.state === 'delivered'
  const told = { status: String(sent.last_status ?? ''), ms: tried?.duration_ms ?? 0 }
  return (
    <Alert
      variant={good ? 'positive' : 'negative'}
      title={good ? t('testGood', told) : t('testBad')}
      action={
        <Button variant="outline" size="sm" asChild>
          <Link href={`/settings/webhooks/${sent.endpoint_id}/deliveries/${sent.delivery_id}`}>{t('testSee')}</Link>
        </Button>
      }
    >
      {!good && sent.last_error && <p>{fault(sent.last_error, sent.last_status)}</p>}
    </Alert>
  )
}
