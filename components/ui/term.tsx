'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tooltip } from '@/components/ui/tooltip'
import type { messages } from '@/messages'

export type GlossaryTerm = keyof (typeof messages)['pt-BR']['glossary']

/** A word of the trade with its explanation on hover, focus or tap. Shows the glossary's own name by default. */
export function Term({ name, children }: { name: GlossaryTerm; children?: ReactNode }) {
  const t = useTranslations('glossary')
  return (
    <Tooltip tap content={t(`${name}.text`)}>
      <button
        type="button"
        className="relative cursor-help text-left after:absolute after:inset-x-0 after:-inset-y-3 underline decoration-dotted decoration-line-strong underline-offset-3 hover:decoration-ink"
      >
        {children ?? t(`${name}.name`)}
      </button>
    </Tooltip>
  )
}
