'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { logIn } from '@/components/identity/log-in'
import { PasswordInput } from '@/components/identity/password-input'
import { minPasswordLength, PasswordLength } from '@/components/identity/password-length'
import { sentence } from '@/components/identity/sentence'
import { CallError, callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'

type Faults = { current?: string; next?: string }

/** Changes one's own password. The server ends every session; this browser then opens a new one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('auth.profile')
  const auth = useTranslations('auth')
  const fault = useTranslations('errors.fault')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const check = (): Faults => ({
    ...(current === '' && { current: auth('required') }),
    ...(next.length < minPasswordLength
      ? { next: sentence(fault('password_short')) }
      : next === current && { next: t('same') }),
  })
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const wrong = check()
    setFaults(wrong)
    setError(null)
    if (wrong.current ?? wrong.next) {
      return form.querySelector<HTMLInputElement>(`[name=${wrong.current ? 'current' : 'next'}]`)?.focus()
    }
    setPending(true)
    try {
      await callApi('/members/me/password', { method: 'POST', body: { current, next } })
      if ((await logIn(email, next)) !== null) return location.assign('/login?next=/settings/profile')
      toast.success(t('changed'))
      setCurrent('')
      setNext('')
    } catch (refusal) {
      const mistaken = refusal instanceof CallError && refusal.faults['current'] !== undefined
      if (mistaken) setFaults({ current: t('wrongCurrent') })
      else setError(refusal)
    } finally {
      setPending(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid max-w-90 gap-4">
      <CallFailed error={error} title={t('changeFailed')} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <FormField label={t('current')} error={faults.current}>
        <PasswordInput
          name="current"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </FormField>
      <FormField label={t('next')} error={faults.next} hint={<PasswordLength length={next.length} />}>
        <PasswordInput
          name="next"
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
      </FormField>
      <Button type="submit" pending={pending} className="w-max max-sm:w-full">
        {t('changePassword')}
      </Button>
    </form>
  )
}
