'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ApiExample } from '@/components/identity/api-example'
import { DoorHeading } from '@/components/identity/door-heading'
import { SecretOnce } from '@/components/identity/secret-once'
import type { Registration } from '@/components/identity/use-registration'
import { formatDate } from '@/components/lib/format'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'

/** After registering: the token, this once, and what it may do. */
export function FirstToken({ made, next }: { made: Registration; next: string }) {
  const t = useTranslations('auth.made')
  const secret = useTranslations('auth.secret')
  const locale = useLocale()
  const [copied, setCopied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    scrollTo({ top: 0 })
  }, [])
  const go = () => location.assign(made.loggedIn ? next : '/login')
  return (
    <div className="grid gap-6">
      <DoorHeading ref={heading} title={t('heading', { company: made.name })}>
        {t('text')}
      </DoorHeading>
      {!made.loggedIn && <Alert variant="caution">{t('loginFailed')}</Alert>}
      <SecretOnce label={t('token')} value={made.token} copyLabel={secret('copy')} onCopied={() => setCopied(true)} />
      <KeyValues
        className="border-line-strong border-y py-2"
        items={[
          { key: 'can', label: t('can'), value: t('everything', { count: made.scope.length }) },
          { key: 'until', label: t('until'), value: formatDate(made.expires_at, locale) },
          { key: 'replace', label: t('replace'), value: t('replaceText') },
        ]}
      />
      <ApiExample scopes={made.scope} token={made.token} />
      <Button variant="outline" size="lg" className="w-full" onClick={go}>
        {!made.loggedIn ? t('logIn') : copied ? t('go') : t('goWithout')}
      </Button>
    </div>
  )
}
