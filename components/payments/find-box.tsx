'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

/** Finds a customer's rows by a whole name, document, phone, e-mail or code; the address is the filter. */
export function FindBox() {
  const t = useTranslations('agreements.find')
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const current = search.get('find') ?? ''
  const [text, setText] = useState(current)
  const go = (find: string) => {
    if (find === current) return
    const next = new URLSearchParams(search)
    if (find === '') next.delete('find')
    else next.set('find', find)
    next.delete('cursor')
    const query = next.toString()
    startTransition(() => router.replace(query === '' ? path : `${path}?${query}`, { scroll: false }))
  }
  return (
    <search aria-busy={pending} className="mb-5 block max-w-96 max-sm:max-w-none print:hidden">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go(text.trim())
        }}
      >
        <FormField label={t('label')} hint={t('hint')}>
          <Input
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              if (event.target.value === '') go('')
            }}
            onBlur={() => go(text.trim())}
          />
        </FormField>
      </form>
    </search>
  )
}
