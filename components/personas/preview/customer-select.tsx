'use client'

import { useTranslations } from 'next-intl'
import type { PreviewCustomer } from '@/components/personas/lib/types'
import { Select } from '@/components/ui/select'

type CustomerSelectProps = {
  label: string
  customers: readonly PreviewCustomer[]
  customer: string
  onCustomer: (id: string) => void
}

/** A real customer, those whose debts are worth most first, or an invented one. */
export function CustomerSelect({ label, customers, customer, onCustomer }: CustomerSelectProps) {
  const t = useTranslations('personas.preview')
  return (
    <Select
      size="sm"
      className="w-52 max-sm:w-full"
      aria-label={label}
      value={customer}
      onChange={(event) => onCustomer(event.target.value)}
    >
      {customers.map(({ id, name, days }) => (
        <option key={id} value={id}>
          {t('customerOption', { name, days })}
        </option>
      ))}
      <option value="">{t('sample')}</option>
    </Select>
  )
}
