'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation } from '@/components/conversations/types'
import { formatNumber } from '@/components/lib/format'

type Condition = Conversation['persona']['because'][number]

/** Who speaks for the company now, and the facts that chose them. */
export function PersonaPart({ persona }: { persona: Conversation['persona'] }) {
  const t = useTranslations('conversations')
  const locale = useLocale()
  const told = ({ fact, op, value }: Condition) => {
    const name = t(`fact.${fact}` as 'fact.age')
    if (typeof value === 'boolean') return t(value ? 'op.yes' : 'op.no', { fact: name })
    return t(`op.${op}` as 'op.lt', { fact: name, value: formatNumber(value, locale, { digits: 2 }) })
  }
  return (
    <Part
      title={t('panel.persona')}
      aside={
        <Link href={`/personas/${persona.persona_id}`} className="underline underline-offset-3">
          {t('panel.version', { version: persona.version })}
        </Link>
      }
    >
      <p>
        <span className="num text-ink-3 text-xs">{persona.number}</span> <b>{persona.name}</b>
      </p>
      {persona.because.length === 0 ? (
        <p className="mt-1 text-ink-3 text-xs">{t('panel.personaFallback')}</p>
      ) : (
        <p className="mt-1 text-ink-2 text-xs">
          <span className="text-ink-3">{t('panel.personaWhy')} </span>
          {persona.because.map(told).join('; ')}
        </p>
      )}
    </Part>
  )
}
