'use client'

import { QrCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import { useMoneyCall } from '@/components/payments/actions/use-money-call'
import { Button } from '@/components/ui/button'
import type { AgreementDetailReply } from '@/lib/payments'

/** Makes the PIX code of what is due next. */
export function NewCharge({ agreement }: { agreement: AgreementDetailReply }) {
  const t = useTranslations('agreements.newCharge')
  const call = useMoneyCall(() => t('saved'))
  return (
    <div className="grid justify-items-start gap-3">
      <Button
        variant="outline"
        pending={call.isPending}
        onClick={() => call.mutate({ path: `/agreements/${agreement.agreement_id}/charges`, body: {} })}
      >
        <QrCode aria-hidden />
        {t('open')}
      </Button>
      <CallFailed error={call.error} title={t('failed')} />
    </div>
  )
}
