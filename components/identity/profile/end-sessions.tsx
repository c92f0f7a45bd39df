'use client'

import { useTranslations } from 'next-intl'
import { ConfirmCall } from '@/components/identity/confirm-call'
import { callApi } from '@/components/lib/call-api'

/** Logs out everywhere, here too. */
export function EndSessions() {
  const t = useTranslations('auth.profile')
  return (
    <ConfirmCall
      size="default"
      variant="destructive"
      label={t('endSessions')}
      confirm={t('endConfirm')}
      title={t('endQuestion')}
      failed={t('endFailed')}
      call={() => callApi('/members/me/sessions', { method: 'DELETE' })}
      onDone={() => location.assign('/login?ended')}
    >
      {t('endText')}
    </ConfirmCall>
  )
}
