'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { SecretStep } from '@/components/webhooks/secret-step'

type OnceDialogProps = {
  trigger: ReactNode
  title: string
  text: string
  /** The step before, which hands over the secret it made. */
  children: (onMade: (secret: string) => void) => ReactNode
}

/** A dialog that ends in a secret: a stray click or Escape must not lose what is never shown again. */
export function OnceDialog({ trigger, title, text, children }: OnceDialogProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const change = (next: boolean) => {
    setOpen(next)
    if (next) return
    if (secret) router.refresh()
    setSecret(null)
    setCopied(false)
  }
  const guard = (event: Event) => {
    if (secret && !copied) event.preventDefault()
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent onInteractOutside={guard} onEscapeKeyDown={guard}>
        {secret ? (
          <SecretStep title={title} text={text} secret={secret} onCopied={() => setCopied(true)} />
        ) : (
          children(setSecret)
        )}
      </DialogContent>
    </Dialog>
  )
}
