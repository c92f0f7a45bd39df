'use client'

import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { SettingsReply } from '@/lib/payments'

type ConfirmKeyProps = { pixKey: string; shown: string; version: number; canManage: boolean }

/** Money goes to a key that nobody said: one click says it is right. */
export function ConfirmKey({ pixKey, shown, version, canManage }: ConfirmKeyProps) {
  const t = useTranslations('paymentSettings.confirm')
  const confirm = useModelCall<SettingsReply>(() => t('done'))
  return (
    <Alert
      variant="caution"
      className="mt-4"
      title={t('title')}
      action={
        canManage && (
          <Button
            variant="outline"
            size="sm"
            pending={confirm.isPending}
            onClick={() =>
              confirm.mutate({ method: 'PUT', path: '/payment-settings', body: { pix_key: pixKey, version } })
            }
          >
            {t('yes')}
          </Button>
        )
      }
    >
      <p className="[overflow-wrap:anywhere]">{t('text', { key: shown })}</p>
      <CallFailed error={confirm.error} title={t('failed')} className="mt-2" />
    </Alert>
  )
}
