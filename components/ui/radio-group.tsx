'use client'

import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react'
import { cn } from '@/components/lib/cn'

type Choice = {
  name: string
  value?: string | undefined
  defaultValue?: string | undefined
  disabled?: boolean | undefined
  onValueChange?: ((value: string) => void) | undefined
}

const RadioContext = createContext<Choice | null>(null)

export type RadioGroupProps = Omit<ComponentProps<'fieldset'>, 'onChange' | 'defaultValue'> & {
  /** What is asked; hidden when a heading beside it already says so. */
  legend: ReactNode
  hideLegend?: boolean
  name?: string
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
}

export function RadioGroup(props: RadioGroupProps) {
  const { legend, hideLegend, name, value, defaultValue, onValueChange, disabled, className, children, ...rest } = props
  const ownName = useId()
  return (
    <RadioContext value={{ name: name ?? ownName, value, defaultValue, disabled, onValueChange }}>
      <fieldset data-slot="radio-group" className={cn('grid gap-2', className)} {...rest}>
        <legend className={hideLegend ? 'sr-only' : 'mb-2 font-normal text-ink-2'}>{legend}</legend>
        {children}
      </fieldset>
    </RadioContext>
  )
}

export type RadioProps = Omit<ComponentProps<'input'>, 'type' | 'value'> & {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** `card` frames the choice; `plain` is a bare line. */
  look?: 'card' | 'plain'
}

export function RadioGroupItem({ value, label, hint, look = 'card', className, ...props }: RadioProps) {
  const group = use(RadioContext)
  const change = group?.onValueChange
  const state =
    group?.value === undefined
      ? { defaultChecked: group?.defaultValue === value }
      : { checked: group.value === value, onChange: () => change?.(value) }
  return (
    <label
      className={cn(
        'grid cursor-pointer grid-cols-[16px_minmax(0,1fr)] gap-x-3 gap-y-0.5',
        look === 'card' &&
          'rounded-md border border-line-strong bg-raised p-3 has-checked:border-ink has-checked:shadow-[0_0_0_1px_var(--ink)]',
        look === 'plain' && 'max-sm:min-h-11 max-sm:py-3',
        className,
      )}
    >
      <input
        type="radio"
        name={group?.name}
        value={value}
        disabled={group?.disabled}
        className="mt-0.5 size-4"
        onChange={() => change?.(value)}
        {...state}
        {...props}
      />
      <span className={look === 'card' && hint !== undefined ? 'font-medium' : undefined}>{label}</span>
      {hint !== undefined && <span className="col-start-2 text-ink-3 text-xs">{hint}</span>}
    </label>
  )
}
