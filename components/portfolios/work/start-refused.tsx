'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CallError } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDate, formatTime } from '@/components/lib/format'
import { Alert } from '@/components/ui/alert'

/** Why a conversation was not begun: the policy's rules with the next allowed moment, or any other fault. */
export function StartRefused({ error }: { error: unknown }) {
  const t = useTranslations('portfolios.start')
  const locale = useLocale()
  if (!(error instanceof CallError) || error.reason !== 'contact_forbidden')
    return <CallFailed error={error} title={t('failed')} />
  const next = error.faults['next_allowed_at']
  return (
    <Alert variant="caution" role="alert" title={t('forbidden')}>
      <p>{t('because', { rules: error.faults['contact_policy'] ?? '' })}</p>
      <p>
        {next === undefined
          ? t('neverAllowed')
          : t('allowedAt', { day: formatDate(next, locale), time: formatTime(next, locale) })}
      </p>
    </Alert>
  )
}
