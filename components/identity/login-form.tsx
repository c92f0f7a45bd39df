'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { type LoginFault, logIn } from '@/components/identity/log-in'
import { PasswordInput } from '@/components/identity/password-input'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

const triesBeforeLock = 5

export function LoginForm({ next, email }: { next: string; email: string }) {
  const t = useTranslations('auth')
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState<LoginFault | null>(null)
  const [empty, setEmpty] = useState({ email: false, password: false })
  const wrongTries = useRef({ email: '', count: 0 })
  const [tries, setTries] = useState(0)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const who = String(typed.get('email')).trim()
    const password = String(typed.get('password'))
    setEmpty({ email: who === '', password: password === '' })
    if (who === '' || password === '') {
      form.querySelector<HTMLInputElement>(who === '' ? '[name=email]' : '[name=password]')?.focus()
      return
    }
    setPending(true)
    setFault(null)
    const found = await logIn(who, password)
    if (found === null) {
      // A whole load: pages fetched ahead without a session are forgotten.
      location.assign(next)
      return
    }
    const { email: last, count } = wrongTries.current
    if (found === 'wrong') wrongTries.current = { email: who, count: (last === who ? count : 0) + 1 }
    setTries(wrongTries.current.count)
    setFault(found)
    setPending(false)
    form.querySelector<HTMLInputElement>('[name=password]')?.focus()
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="mt-6 grid gap-4">
      {fault !== null && <LoginFailed fault={fault} tries={tries} />}
      <FormField label={t('email')} error={empty.email && t('required')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          maxLength={254}
          defaultValue={email}
        />
      </FormField>
      <FormField
        label={t('password')}
        error={empty.password && t('required')}
        aside={
          <Link
            href="/login/forgot"
            className="relative text-ink text-xs underline decoration-line-strong underline-offset-3 after:absolute after:inset-x-0 after:-inset-y-3.5 hover:decoration-ink"
          >
            {t('login.forgot')}
          </Link>
        }
      >
        <PasswordInput name="password" autoComplete="current-password" required />
      </FormField>
      <Button type="submit" size="lg" className="w-full" pending={pending}>
        {t('login.submit')}
      </Button>
    </form>
  )
}

function LoginFailed({ fault, tries }: { fault: LoginFault; tries: number }) {
  const t = useTranslations('auth')
  const words = useTranslations('common.fault')
  if (fault !== 'wrong') {
    return (
      <Alert role="alert" variant={fault === 'rate' ? 'caution' : 'negative'}>
        {words(fault)}
      </Alert>
    )
  }
  if (tries >= triesBeforeLock) {
    return (
      <Alert role="alert" variant="caution" title={t('login.locked')}>
        {t('login.lockedNote', { tries })}
      </Alert>
    )
  }
  return (
    <Alert role="alert" variant="negative" title={t('login.wrong')}>
      {t('login.wrongNote')}
    </Alert>
  )
}
