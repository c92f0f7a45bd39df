'use client'

import { useMutation } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { sampleCustomers, sampleHead, sampleSize } from '@/components/portfolios/core/sample'
import { SyntheticBadge } from '@/components/portfolios/synthetic-badge'
import type { Ingested } from '@/components/portfolios/types'
import { Button } from '@/components/ui/button'

/** Two hundred invented customers, sent through the same API as real ones. */
export function SampleOffer() {
  const t = useTranslations('portfolios.sample')
  const router = useRouter()
  const send = useMutation({
    mutationFn: () =>
      callApi<Ingested>('/portfolios/ingest', {
        method: 'POST',
        body: { ...sampleHead, customer_data: sampleCustomers(sampleSize, Date.now()) },
      }),
    onSuccess: ({ portfolio_id }) => router.push(`/portfolios/${portfolio_id}`),
  })
  return (
    <aside className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-card px-5 py-4">
      <div className="min-w-0 flex-1 basis-80 max-sm:basis-full">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {t('title')}
          <SyntheticBadge />
        </p>
        <p className="mt-1 max-w-measure text-ink-2">{t('text', { count: sampleSize })}</p>
      </div>
      <Button variant="outline" pending={send.isPending || send.isSuccess} onClick={() => send.mutate()}>
        <FlaskConical aria-hidden />
        {t(send.isPending || send.isSuccess ? 'sending' : 'use')}
      </Button>
      <CallFailed error={send.error} title={t('failed')} className="basis-full" />
    </aside>
  )
}
