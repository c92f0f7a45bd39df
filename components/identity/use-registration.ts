'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { logIn } from '@/components/identity/log-in'
import { minPasswordLength } from '@/components/identity/password-length'
import { sentence } from '@/components/identity/sentence'
import { CallError, callApi } from '@/components/lib/call-api'
import { parseTaxId } from '@/db/constants/tax-id'
import type { registrationReply } from '@/lib/identity'

export type Registration = (typeof registrationReply)['_output'] & { loggedIn: boolean }
const registrationFields = ['name', 'document', 'user_name', 'email', 'password'] as const
type RegistrationField = (typeof registrationFields)[number]
export type RegistrationFaults = Partial<Record<RegistrationField, string>>

type Typed = Record<RegistrationField, string>

const read = (form: HTMLFormElement): Typed => {
  const data = new FormData(form)
  const texts = registrationFields.map((field) => [field, String(data.get(field) ?? '').trim()])
  return { ...(Object.fromEntries(texts) as Typed), password: String(data.get('password') ?? '') }
}

/** Checks as the server does, registers, logs in; keeps what was refused beside its field. */
export function useRegistration() {
  const t = useTranslations('auth')
  const fault = useTranslations('errors.fault')
  const reason = useTranslations('errors.reason')
  const [pending, setPending] = useState(false)
  const [faults, setFaults] = useState<RegistrationFaults>({})
  const [error, setError] = useState<unknown>(null)
  const [made, setMade] = useState<Registration | null>(null)

  const check = (typed: Typed): RegistrationFaults => {
    const found: RegistrationFaults = {}
    for (const field of ['name', 'user_name', 'email', 'password'] as const) {
      if (typed[field].trim() === '') found[field] = t('required')
    }
    if (!found.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) found.email = t('emailInvalid')
    if (typed.document !== '' && parseTaxId(typed.document) === null) {
      found.document = sentence(fault('tax_id_invalid'))
    }
    if (!found.password && typed.password.length < minPasswordLength) {
      found.password = sentence(fault('password_short'))
    }
    return found
  }

  const refuse = (form: HTMLFormElement, found: RegistrationFaults) => {
    setFaults(found)
    const first = registrationFields.find((field) => found[field] !== undefined)
    form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = read(form)
    const wrong = check(typed)
    setError(null)
    if (Object.keys(wrong).length > 0) return refuse(form, wrong)
    setFaults({})
    setPending(true)
    try {
      const { document, ...rest } = typed
      const body = document === '' ? rest : { ...rest, document }
      const company = await callApi<(typeof registrationReply)['_output']>('/companies', { method: 'POST', body })
      setMade({ ...company, loggedIn: (await logIn(typed.email, typed.password)) === null })
    } catch (refusal) {
      const found = refusal instanceof CallError ? fieldFaults(refusal) : {}
      if (Object.keys(found).length === 0) setError(refusal)
      else refuse(form, found)
    } finally {
      setPending(false)
    }
  }

  const fieldFaults = (refusal: CallError): RegistrationFaults => {
    if (refusal.reason === 'email_taken') return { email: reason('email_taken') }
    if (refusal.reason === 'document_taken') return { document: reason('document_taken') }
    const named = registrationFields.flatMap((field) => {
      const words = refusal.faults[field]
      return words === undefined ? [] : [[field, sentence(words)]]
    })
    return Object.fromEntries(named) as RegistrationFaults
  }

  const recheckDocument = (text: string) =>
    setFaults(({ document: _, ...rest }) =>
      text === '' || parseTaxId(text) ? rest : { ...rest, document: sentence(fault('tax_id_invalid')) },
    )

  return { submit, pending, faults, error, made, recheckDocument }
}
