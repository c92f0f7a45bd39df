'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isPem } from '@/components/settings/shown'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

const mostBytes = 20_000

type PemFileProps = {
  label: string
  hint: string
  accept: string
  error?: string | undefined
  disabled: boolean
  onText: (text: string) => void
}

/** A certificate or key chosen as a file: read here, sent with the form, shown nowhere. */
export function PemFile({ label, hint, accept, error, disabled, onText }: PemFileProps) {
  const t = useTranslations('paymentSettings.bank')
  const [wrong, setWrong] = useState(false)
  const read = async (file: File | undefined) => {
    const text = file && file.size <= mostBytes ? await file.text() : ''
    const fits = file === undefined || isPem(text)
    setWrong(!fits)
    onText(fits ? text : '')
  }
  return (
    <FormField label={label} hint={hint} error={wrong ? t('notPem') : error}>
      <Input
        type="file"
        accept={accept}
        disabled={disabled}
        className="h-auto py-1.5"
        onChange={(event) => void read(event.target.files?.[0])}
      />
    </FormField>
  )
}
