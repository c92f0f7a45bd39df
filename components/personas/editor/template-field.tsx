'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { cn } from '@/components/lib/cn'
import type { EditorFault } from '@/components/personas/editor/faults'
import { InsertName } from '@/components/personas/editor/insert-name'
import { highlight, inserted, renamed } from '@/components/personas/lib/highlight'
import { FieldError } from '@/components/ui/form-field'

const looks = {
  words: '',
  known: 'rounded-sm bg-ai-tint text-ai',
  unknown: 'rounded-sm bg-negative-tint text-negative underline decoration-wavy underline-offset-3',
}
const paper = 'col-start-1 row-start-1 min-w-0 whitespace-pre-wrap px-3 py-2 text-sm leading-6 [overflow-wrap:anywhere]'

type TemplateFieldProps = {
  label: string
  hideLabel?: boolean
  /** Where it is used, or that it comes first. */
  note?: string | undefined
  text: string
  names: readonly string[]
  faults: EditorFault[]
  disabled: boolean
  onChange: (text: string) => void
  onRemove?: (() => void) | undefined
}

/** A text with its placeholders marked while one types: known ones in violet, unknown ones in red. */
export function TemplateField(props: TemplateFieldProps) {
  const { label, hideLabel, note, text, names, faults, disabled, onChange, onRemove } = props
  const t = useTranslations('personas.editor')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const next = inserted(text, area.current?.selectionStart ?? text.length, name)
    onChange(next.text)
    requestAnimationFrame(() => area.current?.setSelectionRange(next.caret, next.caret))
  }
  const pieces = highlight(text, names)
  const wrong = faults.length > 0
  return (
    <div className="group/template grid gap-1">
      <div className={cn('flex flex-wrap items-baseline justify-between gap-x-4', hideLabel && 'sr-only')}>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {note !== undefined && <span className="text-ink-3 text-xs">{note}</span>}
      </div>
      <div
        className={cn(
          'overflow-hidden rounded-md border border-field bg-raised focus-within:border-ai',
          wrong && 'border-negative shadow-[0_0_0_1px_var(--negative)]',
        )}
      >
        <div className="grid">
          <div aria-hidden className={paper}>
            {pieces.map(({ text: piece, kind }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
              <span key={at} className={looks[kind]}>
                {piece}
              </span>
            ))}
            {'\u200b'}
          </div>
          <textarea
            ref={area}
            rows={1}
            id={id}
            value={text}
            disabled={disabled}
            spellCheck
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-faults` : undefined}
            onChange={(event) => onChange(event.target.value)}
            className={cn(paper, 'resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none')}
          />
        </div>
        {!disabled && (
          <div className="hidden flex-wrap items-center gap-2 border-line border-t px-3 py-1.5 text-ink-3 text-xs group-focus-within/template:flex">
            <InsertName names={names} onInsert={insert} />
            {onRemove && (
              <button
                type="button"
                onClick={onRemove}
                className="ml-auto inline-flex items-center gap-1 hover:text-ink"
              >
                <Trash2 aria-hidden className="size-3.5" />
                {t('remove')}
              </button>
            )}
          </div>
        )}
      </div>
      <div id={`${id}-faults`} className="grid gap-1">
        {faults.map(({ message, name, suggestion }) => (
          <FieldError key={message}>
            {message}{' '}
            {name && suggestion && !disabled && (
              <button
                type="button"
                onClick={() => onChange(renamed(text, name, suggestion))}
                className="font-medium underline underline-offset-3"
              >
                {t('useSuggestion', { name: suggestion })}
              </button>
            )}
          </FieldError>
        ))}
      </div>
    </div>
  )
}
