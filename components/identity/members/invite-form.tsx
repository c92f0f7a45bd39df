'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { DialogClose, DialogFooter } from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { roles } from '@/db/constants/identity'
import type { newInviteReply } from '@/lib/identity'

export type NewInvite = (typeof newInviteReply)['_output']

export function InviteForm({ onMade }: { onMade: (made: NewInvite) => void }) {
  const t = useTranslations('members')
  const auth = useTranslations('auth')
  const names = useTranslations('shell.role')
  const words = useTranslations('common')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<string>('analyst')
  const [fault, setFault] = useState('')
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = email.trim()
    const wrong = typed === '' ? auth('required') : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? '' : auth('emailInvalid')
    setFault(wrong)
    if (wrong !== '') return event.currentTarget.querySelector<HTMLInputElement>('[name=email]')?.focus()
    setPending(true)
    setError(null)
    try {
      onMade(await callApi<NewInvite>('/invites', { method: 'POST', body: { email: typed, role } }))
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <CallFailed error={error} title={t('new.failed')} />
      <FormField label={t('new.email')} error={fault}>
        <Input
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </FormField>
      <RadioGroup legend={t('new.role')} value={role} onValueChange={setRole}>
        {roles.toReversed().map((name) => (
          <RadioGroupItem key={name} value={name} label={names(name)} hint={t(`roleHint.${name}`)} />
        ))}
      </RadioGroup>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline">{words('cancel')}</Button>
        </DialogClose>
        <Button type="submit" pending={pending}>
          {t('new.submit')}
        </Button>
      </DialogFooter>
    </form>
  )
}
