'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { logIn } from '@/components/identity/log-in'
import { PasswordInput } from '@/components/identity/password-input'
import { minPasswordLength, PasswordLength } from '@/components/identity/password-length'
import { sentence } from '@/components/identity/sentence'
import { CallError, callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

type AcceptFormProps = {
  secret: string
  email: string
  /** Name of a person who is a member already and only chooses another password. */
  member: string | null
}

export function AcceptForm({ secret, email, member }: AcceptFormProps) {
  const t = useTranslations('auth')
  const fault = useTranslations('errors.fault')
  const [pending, setPending] = useState(false)
  const [length, setLength] = useState(0)
  const [faults, setFaults] = useState<{ name?: string; password?: string }>({})
  const [error, setError] = useState<unknown>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const name = String(typed.get('name')).trim()
    const password = String(typed.get('password'))
    const wrong = {
      ...(name === '' && { name: t('required') }),
      ...(password.length < minPasswordLength && { password: sentence(fault('password_short')) }),
    }
    setFaults(wrong)
    setError(null)
    if (wrong.name ?? wrong.password) {
      form.querySelector<HTMLInputElement>(wrong.name ? '[name=name]' : '[name=password]')?.focus()
      return
    }
    setPending(true)
    try {
      await callApi('/invites/accept', { method: 'POST', body: { secret, name, password } })
      location.assign((await logIn(email, password)) === null ? '/' : '/login')
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }

  const taken = error instanceof CallError && error.reason === 'email_taken'
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="mt-6 grid gap-4">
      {taken ? (
        <Alert role="alert" variant="negative" title={t('invite.failed')}>
          {t('invite.taken')}
        </Alert>
      ) : (
        <CallFailed error={error} title={t('invite.failed')} />
      )}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <FormField label={t('invite.name')} error={faults.name}>
        <Input name="name" autoComplete="name" required maxLength={200} defaultValue={member ?? ''} />
      </FormField>
      <FormField
        label={t(member === null ? 'invite.password' : 'invite.newPassword')}
        error={faults.password}
        hint={<PasswordLength length={length} />}
      >
        <PasswordInput
          name="password"
          autoComplete="new-password"
          required
          onChange={(event) => setLength(event.target.value.length)}
        />
      </FormField>
      <Button type="submit" size="lg" className="w-full" pending={pending}>
        {t(member === null ? 'invite.submitJoin' : 'invite.submitReset')}
      </Button>
    </form>
  )
}
