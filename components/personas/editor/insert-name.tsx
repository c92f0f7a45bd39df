'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

const shown = 4

/** Chips that put a placeholder where the caret stands; the writing goes on. */
export function InsertName({ names, onInsert }: { names: readonly string[]; onInsert: (name: string) => void }) {
  const t = useTranslations('personas.editor')
  const [all, setAll] = useState(false)
  const chips = all ? names : names.slice(0, shown)
  return (
    <>
      <span>{t('insert')}</span>
      {chips.map((name) => (
        <button
          key={name}
          type="button"
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
          className="rounded-sm bg-ai-tint px-1.5 py-0.5 font-mono text-ai hover:bg-ai-line max-sm:min-h-11"
        >
          {name}
        </button>
      ))}
      {!all && names.length > shown && (
        <button
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setAll(true)}
          className="underline decoration-line-strong underline-offset-3"
        >
          {t('moreNames', { count: names.length - shown })}
        </button>
      )}
    </>
  )
}
