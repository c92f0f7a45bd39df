'use client'

import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useId, useTransition } from 'react'
import { Select } from '@/components/ui/select'

type Choice = { name: string; label: string }
type ColumnPickerProps = { column: string; categories: readonly Choice[]; numbers: readonly Choice[] }

/** Which column parts the orders into groups; kept in the address. */
export function ColumnPicker({ column, categories, numbers }: ColumnPickerProps) {
  const t = useTranslations('models.groups')
  const id = useId()
  const [pending, start] = useTransition()
  const [, setColumn] = useQueryState(
    'column',
    parseAsString.withOptions({ shallow: false, history: 'push', startTransition: start }),
  )
  const options = (choices: readonly Choice[]) =>
    choices.map(({ name, label }) => (
      <option key={name} value={name}>
        {label}
      </option>
    ))
  return (
    <div className="flex items-center gap-3 max-sm:w-full">
      <label htmlFor={id} className="shrink-0 text-ink-2">
        {t('column')}
      </label>
      <Select
        id={id}
        className="min-w-0 sm:w-64"
        value={column}
        aria-busy={pending}
        onChange={(event) => void setColumn(event.target.value)}
      >
        {categories.length > 0 && <optgroup label={t('categories')}>{options(categories)}</optgroup>}
        {numbers.length > 0 && <optgroup label={t('numbers')}>{options(numbers)}</optgroup>}
      </Select>
    </div>
  )
}
