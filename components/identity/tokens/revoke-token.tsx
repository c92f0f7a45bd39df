'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import type { TokenReply } from '@/components/identity/tokens/tokens-table'
import { callApi } from '@/components/lib/call-api'
import { formatRelative } from '@/components/lib/format'

export function RevokeToken({ token }: { token: TokenReply }) {
  const t = useTranslations('tokens')
  const locale = useLocale()
  const router = useRouter()
  const used = token.last_used_at
  return (
    <ConfirmCall
      label={t('revoke')}
      name={`${t('revoke')} ${token.name}`}
      title={t('revokeQuestion', { name: token.name })}
      failed={t('revokeFailed')}
      call={() => callApi(`/tokens/${token.token_id}`, { method: 'DELETE' })}
      onDone={() => {
        toast.success(t('revoked', { name: token.name }))
        router.refresh()
      }}
    >
      {t('revokeText')} {used !== null && t('revokeUsed', { when: formatRelative(used, Date.now(), locale) })}
    </ConfirmCall>
  )
}
