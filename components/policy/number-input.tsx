'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { readNumber } from '@/components/decisions/read-number'
import { formatNumber } from '@/components/lib/format'
import { Input } from '@/components/ui/input'

type NumberInputProps = {
  id: string
  label: string
  value: number
  unit: 'percent' | 'money' | 'count' | 'days' | 'hours'
  invalid: boolean
  disabled?: boolean
  onChange: (value: number) => void
}

/** A number as people type it, with its unit; half-typed text is no value yet. */
export function NumberInput({ id, label, value, unit, invalid, disabled, onChange }: NumberInputProps) {
  const t = useTranslations('policy.sign')
  const locale = useLocale()
  const written = (number: number) =>
    formatNumber(number, locale, unit === 'money' ? { digits: 2, fixed: true } : { digits: 2 })
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="flex items-center gap-2">
      {unit === 'money' && <span className="text-ink-3">R$</span>}
      <Input
        id={id}
        numeric
        inputMode="decimal"
        className="w-28"
        aria-label={label}
        aria-invalid={invalid || undefined}
        value={typed ?? written(value)}
        disabled={disabled}
        onChange={(event) => {
          setTyped(event.target.value)
          const number = readNumber(event.target.value, locale)
          if (number !== null) onChange(number)
        }}
        onBlur={() => setTyped(null)}
      />
      {unit !== 'money' && unit !== 'count' && <span className="text-ink-3">{t(unit)}</span>}
    </div>
  )
}
