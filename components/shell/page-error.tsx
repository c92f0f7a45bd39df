'use client'

import { CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LonePage } from '@/components/shell/lone-page'
import { Button } from '@/components/ui/button'

export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void; framed?: boolean }

/** What happened, what is safe, what to do; the digest finds the entry in the log. */
export function PageError({ error, reset, framed }: PageErrorProps) {
  const t = useTranslations('states')
  const words = useTranslations('common')
  return (
    <LonePage
      framed={framed}
      icon={<CircleAlert aria-hidden />}
      title={t('errorTitle')}
      actions={
        <>
          <Button onClick={reset}>{words('retry')}</Button>
          <Button variant="outline" asChild>
            <Link href="/">{t('goHome')}</Link>
          </Button>
        </>
      }
    >
      <p role="alert">{t('errorSafe')}</p>
      {error.digest !== undefined && <p className="mt-1 text-ink-3 text-xs">{t('request', { id: error.digest })}</p>}
    </LonePage>
  )
}
