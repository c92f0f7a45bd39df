'use client'

import { useId } from 'react'
import { CopyButton } from '@/components/identity/copy-button'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'

type SecretOnceProps = { label: string; value: string; copyLabel: string; rows?: number; onCopied: () => void }

/** A secret that is shown this once: selected on focus, copied by a button. */
export function SecretOnce({ label, value, copyLabel, rows = 4, onCopied }: SecretOnceProps) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        readOnly
        rows={rows}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onCopy={onCopied}
        className="num resize-none break-all text-xs max-sm:text-xs"
      />
      <CopyButton
        variant="default"
        text={value}
        label={copyLabel}
        onCopied={onCopied}
        className="mt-1 w-max max-sm:w-full"
      />
    </div>
  )
}
