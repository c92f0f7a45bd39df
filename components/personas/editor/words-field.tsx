'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'

type WordsFieldProps = { words: readonly string[]; disabled: boolean; onChange: (words: string[]) => void }

/** Words that never leave: typed and closed by Enter or a comma, taken back by their button or Backspace. */
export function WordsField({ words, disabled, onChange }: WordsFieldProps) {
  const t = useTranslations('personas.editor')
  const id = useId()
  const [text, setText] = useState('')
  const add = (typed: string) => {
    const more = typed
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== '' && !words.includes(word))
    if (more.length > 0) onChange([...words, ...more])
    setText('')
  }
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {t('field.forbidden_words')}
      </label>
      <div className="flex min-h-9 flex-wrap items-center gap-1 rounded-md border border-field bg-raised px-2 py-1.5">
        {words.map((word) => (
          <span
            key={word}
            className="inline-flex items-center gap-1 rounded-sm bg-negative-tint px-1.5 text-negative text-xs"
          >
            {word}
            {!disabled && (
              <button
                type="button"
                aria-label={t('removeWord', { word })}
                onClick={() => onChange(words.filter((one) => one !== word))}
                className="grid size-5 place-items-center max-sm:size-8"
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </span>
        ))}
        <input
          id={id}
          value={text}
          disabled={disabled}
          placeholder={t('addWord')}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => add(text)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault()
              add(text)
            } else if (event.key === 'Backspace' && text === '') onChange(words.slice(0, -1))
          }}
          className="min-w-24 flex-1 bg-transparent text-sm outline-none placeholder:text-ink-3"
        />
      </div>
    </div>
  )
}
