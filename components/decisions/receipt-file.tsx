'use client'

import { useMutation } from '@tanstack/react-query'
import { Check, CircleAlert, Download, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import type { ReceiptReply, VerifyReceiptReply } from '@/lib/decisions'

/** The signed receipt as a file, and every check that it stands up to. */
export function ReceiptFile({ decisionId }: { decisionId: string }) {
  const t = useTranslations('decisions.receipt.file')
  const path = `/decisions/${decisionId}/receipt`
  const verify = useMutation({
    mutationFn: async () =>
      callApi<VerifyReceiptReply>('/decisions/receipts/verify', {
        method: 'POST',
        body: { receipt: await callApi<ReceiptReply>(path) },
      }),
  })
  const checks = verify.data ? Object.entries(verify.data.checks) : []
  return (
    <div className="mt-3 print:hidden">
      <div className="flex flex-wrap gap-3">
        <Button asChild variant="outline" size="sm">
          <a href={`/api/v1${path}`} download={`aval-${decisionId}.json`}>
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
        <Button variant="outline" size="sm" pending={verify.isPending} onClick={() => verify.mutate()}>
          <ShieldCheck aria-hidden />
          {t('verify')}
        </Button>
      </div>
      <ul aria-live="polite" className="mt-2 text-xs">
        {checks.map(([name, holds]) => (
          <li key={name} className="flex items-center gap-2">
            {holds ? (
              <Check aria-label={t('holds')} className="size-3.5 text-accent" />
            ) : (
              <CircleAlert aria-label={t('fails')} className="size-3.5 text-negative" />
            )}
            {t(`checks.${name as keyof VerifyReceiptReply['checks']}`)}
          </li>
        ))}
      </ul>
      <CallFailed error={verify.error} title={t('failed')} />
    </div>
  )
}
