'use client'

import { useMutation } from '@tanstack/react-query'
import { Smartphone } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { samplePortfolio } from '@/components/simulator/sample-customers'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Nobody to play: five invented customers are a click away. */
export function NoCustomers({ canLoad }: { canLoad: boolean }) {
  const t = useTranslations('simulator.none')
  const router = useRouter()
  const load = useMutation({
    mutationFn: () => callApi('/portfolios/ingest', { method: 'POST', body: samplePortfolio }),
    onSuccess: () => {
      toast.success(t('loaded'))
      router.refresh()
    },
  })
  return (
    <EmptyState
      icon={Smartphone}
      title={t('title')}
      actions={
        canLoad && (
          <>
            <Button pending={load.isPending} onClick={() => load.mutate()}>
              {t('load')}
            </Button>
            <Button variant="outline" asChild>
              <Link href="/portfolios/new">{t('upload')}</Link>
            </Button>
          </>
        )
      }
    >
      <p>{t('text')}</p>
      <CallFailed error={load.error} title={t('failed')} className="mt-3" />
    </EmptyState>
  )
}
