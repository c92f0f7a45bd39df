'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Ref, useId, useState } from 'react'
import { Input } from '@/components/ui/input'

type Props = { search: string; onSearch: (search: string) => void; inputRef: Ref<HTMLInputElement> }

/** Finds by whole values only, and says so while one types. */
export function SearchBox({ search, onSearch, inputRef }: Props) {
  const t = useTranslations('conversations.search')
  const [text, setText] = useState(search)
  const hint = useId()
  const clear = () => {
    setText('')
    onSearch('')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is not known to every reader yet
    <form
      role="search"
      className="group/search border-line border-b px-4 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(text.trim())
      }}
    >
      <div className="relative">
        <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 size-4 text-ink-3" />
        <Input
          ref={inputRef}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            clear()
            event.currentTarget.blur()
          }}
          aria-label={t('label')}
          aria-describedby={hint}
          placeholder={t('placeholder')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          className="pr-9 pl-8"
        />
        {text !== '' && (
          <button
            type="button"
            aria-label={t('clear')}
            onClick={clear}
            className="-translate-y-1/2 absolute top-1/2 right-1 grid size-7 place-items-center rounded-sm text-ink-3 hover:bg-hover max-sm:size-10"
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </div>
      <p id={hint} className="mt-2 hidden text-ink-3 text-xs group-focus-within/search:block">
        {t('hint')}
      </p>
    </form>
  )
}
