'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { CodeBlock } from '@/components/webhooks/code-block'
import type { Attempt } from '@/components/webhooks/types'
import { useFaultWords } from '@/components/webhooks/use-fault-words'

/** Every attempt of a delivery, the newest first, with the start of each answer. */
export function Tries({ tries }: { tries: readonly Attempt[] }) {
  const t = useTranslations('webhooks')
  const fault = useFaultWords()
  const locale = useLocale()
  return (
    <ol className="grid gap-4">
      {tries.toReversed().map((tried) => (
        <li key={tried.number} className="grid gap-1 border-line border-t pt-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b className="font-medium">{t('tryNumber', { number: tried.number })}</b>
            {tried.status !== null && (
              <Badge variant={tried.error === null ? 'positive' : 'negative'}>
                {t('answered', { status: String(tried.status) })}
              </Badge>
            )}
            <span className="num text-ink-3 text-xs">{t('took', { ms: tried.duration_ms })}</span>
            <time dateTime={tried.at} className="ml-auto text-ink-3 text-xs max-sm:ml-0">
              {formatDateTime(tried.at, locale)}
            </time>
          </p>
          {tried.error !== null && <p className="text-ink-2">{fault(tried.error, tried.status)}</p>}
          {tried.answer !== '' && (
            <CodeBlock label={t('answer')} className="max-h-40">
              {tried.answer}
            </CodeBlock>
          )}
          {tried.answer === '' && tried.status !== null && <p className="text-ink-3 text-xs">{t('noAnswer')}</p>}
        </li>
      ))}
    </ol>
  )
}
