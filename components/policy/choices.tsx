'use client'

import { cn } from '@/components/lib/cn'
import type { Option } from '@/components/policy/fields'

type ChoicesProps = {
  label: string
  options: readonly Option[]
  value: readonly Option[]
  words: (option: Option) => string
  disabled?: boolean
  onChange: (value: Option[]) => void
}

const chip =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-field bg-raised px-3 text-sm has-[:checked]:border-accent has-[:checked]:bg-accent-tint has-[:disabled]:cursor-not-allowed has-[:disabled]:border-line has-[:disabled]:bg-sunken has-[:disabled]:text-ink-3 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2 max-sm:min-h-11'

/** Several of a few: one box each, kept in the order of the options. */
export function Choices({ label, options, value, words, disabled, onChange }: ChoicesProps) {
  const toggle = (option: Option, on: boolean) =>
    onChange(options.filter((one) => (one === option ? on : value.includes(one))))
  return (
    <fieldset className="flex flex-wrap gap-2" disabled={disabled}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option} className={cn(chip)}>
          <input
            type="checkbox"
            className="size-4"
            checked={value.includes(option)}
            onChange={(event) => toggle(option, event.target.checked)}
          />
          {words(option)}
        </label>
      ))}
    </fieldset>
  )
}
