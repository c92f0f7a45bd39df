'use client'

import { CircleAlert } from 'lucide-react'
import { Slot } from 'radix-ui'
import { type ReactElement, type ReactNode, useId } from 'react'
import { cn } from '@/components/lib/cn'
import { Label } from '@/components/ui/label'

type FormFieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong, already in words. Marks the control invalid. */
  error?: ReactNode
  /** Something at the right end of the label's line, such as a link. */
  aside?: ReactNode
  id?: string
  hideLabel?: boolean
  className?: string
  /** Exactly one control (Input, Textarea, Select). It receives the id and the aria wiring. */
  children: ReactElement
}

export function FormField({ label, hint, error, aside, id, hideLabel, className, children }: FormFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const hintId = `${fieldId}-hint`
  const errorId = `${fieldId}-error`
  const invalid = error !== undefined && error !== null && error !== false && error !== ''
  const hinted = hint !== undefined && hint !== null
  const describedBy = [invalid && errorId, hinted && hintId].filter(Boolean).join(' ')
  return (
    <div data-slot="form-field" className={cn('grid content-start gap-1', className)}>
      <div className={cn('flex items-baseline justify-between gap-3', hideLabel && !aside && 'sr-only')}>
        <Label htmlFor={fieldId} className={hideLabel ? 'sr-only' : undefined}>
          {label}
        </Label>
        {aside}
      </div>
      <Slot.Root id={fieldId} aria-invalid={invalid || undefined} aria-describedby={describedBy || undefined}>
        {children}
      </Slot.Root>
      {invalid && <FieldError id={errorId}>{error}</FieldError>}
      {hinted && (
        <p id={hintId} className="text-ink-3 text-xs">
          {hint}
        </p>
      )}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="flex gap-1.5 text-negative text-xs">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
