'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { readMoney } from '@/components/models/lib/read-money'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

/** What an order that is paid brings; kept in the address. `shown`: the amount that holds, as text, or empty. */
export function GainForm({ shown }: { shown: string }) {
  const t = useTranslations('loop.gain')
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [text, setText] = useState(shown)
  const [wrong, setWrong] = useState(false)
  const [pending, startTransition] = useTransition()
  const send = () => {
    const cents = readMoney(text)
    setWrong(cents === null || cents === 0)
    if (!cents) return
    const next = new URLSearchParams(search)
    next.set('gain', String(cents / 100))
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }))
  }
  return (
    <form
      className="mb-5 flex flex-wrap items-start gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FormField
        label={t('label')}
        hint={t('hint')}
        error={wrong ? t('wrong') : undefined}
        className="max-sm:w-full sm:w-80"
      >
        <Input
          numeric
          inputMode="decimal"
          placeholder="120,00"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FormField>
      <Button type="submit" variant="outline" disabled={pending} className="sm:mt-6">
        {t('send')}
      </Button>
    </form>
  )
}
