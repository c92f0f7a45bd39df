'use client'

import { Scale } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tooltip } from '@/components/ui/tooltip'
import type { SourceReply } from '@/lib/portfolios'

export type Names = Record<string, string>
type WhyProps = { source: SourceReply; names: Names }

/** Whose value holds, since when, by whom, and the laws that bound it. */
export function Why({ source: { source, version, set_by: by, set_at: at, law }, names }: WhyProps) {
  const t = useTranslations('policy')
  const own = source === 'company' || source === 'portfolio'
  return (
    <div className="grid content-start justify-items-start gap-1 text-ink-3 text-xs">
      <Badge variant={own ? 'positive' : 'default'}>{t(`source.${source}`)}</Badge>
      {by && at && (
        <span>
          {t('setBy', { version, name: names[by.id] ?? t(`actor.${by.type === 'token' ? 'token' : 'other'}`) })}{' '}
          <RelativeTime value={at} />
        </span>
      )}
      {law.map(({ id, name, says }) => (
        <Tooltip key={id} tap content={says}>
          <button
            type="button"
            className="flex items-start gap-1 text-left underline decoration-dotted decoration-line-strong underline-offset-3 hover:decoration-ink max-sm:min-h-11 max-sm:items-center"
          >
            <Scale aria-hidden className="mt-0.5 size-3 shrink-0" />
            {name}
          </button>
        </Tooltip>
      ))}
    </div>
  )
}
