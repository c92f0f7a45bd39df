'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DoorHeading } from '@/components/identity/door-heading'
import { DoorTabs } from '@/components/identity/door-tabs'
import { FirstToken } from '@/components/identity/first-token'
import { PasswordInput } from '@/components/identity/password-input'
import { PasswordLength } from '@/components/identity/password-length'
import { useRegistration } from '@/components/identity/use-registration'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { maskTaxId } from '@/db/constants/tax-id-mask'

export function RegisterForm({ next }: { next: string }) {
  const t = useTranslations('auth')
  const { submit, pending, faults, error, made, recheckDocument } = useRegistration()
  const [document, setDocument] = useState('')
  const [length, setLength] = useState(0)
  if (made) return <FirstToken made={made} next={next} />
  return (
    <>
      <DoorTabs current="register" next={next} />
      <DoorHeading title={t('register.heading')}>{t('register.text')}</DoorHeading>
      <form method="post" noValidate onSubmit={(event) => void submit(event)} className="mt-6 grid gap-4">
        <CallFailed error={error} title={t('register.failed')} />
        <FormField label={t('register.company')} error={faults.name}>
          <Input name="name" autoComplete="organization" required maxLength={200} />
        </FormField>
        <FormField
          label={
            <>
              {t('register.document')} <span className="text-ink-3">{t('register.optional')}</span>
            </>
          }
          error={faults.document}
        >
          <Input
            name="document"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={30}
            className="num"
            value={document}
            onChange={(event) => setDocument(maskTaxId(event.target.value))}
            onBlur={() => recheckDocument(document)}
          />
        </FormField>
        <FormField label={t('register.name')} error={faults.user_name}>
          <Input name="user_name" autoComplete="name" required maxLength={200} />
        </FormField>
        <FormField label={t('register.email')} error={faults.email}>
          <Input name="email" type="email" autoComplete="username" inputMode="email" required maxLength={254} />
        </FormField>
        <FormField label={t('password')} error={faults.password} hint={<PasswordLength length={length} />}>
          <PasswordInput
            name="password"
            autoComplete="new-password"
            required
            onChange={(event) => setLength(event.target.value.length)}
          />
        </FormField>
        <Button type="submit" size="lg" className="w-full" pending={pending}>
          {t('register.submit')}
        </Button>
      </form>
      <p className="mt-4 text-ink-3 text-xs">{t('register.note')}</p>
    </>
  )
}
