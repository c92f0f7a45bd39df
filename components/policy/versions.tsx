'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useValueWords } from '@/components/policy/use-value-words'
import type { Names } from '@/components/policy/why'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PolicyVersionReply } from '@/lib/portfolios'

/** Every version of the level, each opening to what it changed. */
export function Versions({ versions, names }: { versions: readonly PolicyVersionReply[]; names: Names }) {
  const t = useTranslations('policy')
  const { text } = useValueWords()
  return (
    <ol>
      {versions.map(({ version, at, by, changes }) => (
        <li key={version}>
          <details className="group/version border-line border-b">
            <summary className="flex min-h-9 list-none items-center gap-3 py-2 hover:bg-hover/45 max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
              <span className="num text-ink-3">v{version}</span>
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                {t('versions.line', {
                  name: names[by.id] ?? t(`actor.${by.type === 'token' ? 'token' : 'other'}`),
                  count: changes.length,
                })}{' '}
                <span className="text-ink-3 text-xs">
                  <RelativeTime value={at} />
                </span>
              </span>
              <ChevronRight aria-hidden className="size-3.5 text-ink-3 group-open/version:rotate-90" />
            </summary>
            <ul className="mb-3 grid gap-2 sm:ml-9">
              {changes.map(({ field, before, after }) => (
                <li key={field} className="[overflow-wrap:anywhere]">
                  {t(`field.${field}.label`)}: <span className="text-ink-3">{text(field, before)}</span> →{' '}
                  {text(field, after)}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
