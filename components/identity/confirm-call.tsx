'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog'
import { Button, type ButtonProps } from '@/components/ui/button'

type ConfirmCallProps = Pick<ButtonProps, 'variant' | 'size' | 'disabled'> & {
  /** The verb, on the button and again in the question. */
  label: string
  /** The button's name to readers, where several share the label. */
  name?: string
  confirm?: string
  title: string
  /** What will happen. */
  children: ReactNode
  failed: string
  call: () => Promise<void>
  onDone: () => void
}

/** A step that is hard to take back: asked once, then done; a refusal is told where the question stood. */
export function ConfirmCall(props: ConfirmCallProps) {
  const {
    label,
    name,
    confirm,
    title,
    children,
    failed,
    call,
    onDone,
    variant = 'outline',
    size = 'sm',
    disabled,
  } = props
  const words = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async () => {
    setPending(true)
    setError(null)
    try {
      await call()
      setOpen(false)
      onDone()
    } catch (refusal) {
      setError(refusal)
    } finally {
      setPending(false)
    }
  }
  return (
    <AlertDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setError(null)
      }}
    >
      <AlertDialogTrigger asChild>
        <Button variant={variant} size={size} disabled={disabled} aria-label={name}>
          {label}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle className="[overflow-wrap:anywhere]">{title}</AlertDialogTitle>
          <AlertDialogDescription>{children}</AlertDialogDescription>
        </AlertDialogHeader>
        <CallFailed error={error} title={failed} />
        <AlertDialogFooter>
          <AlertDialogCancel>{words('cancel')}</AlertDialogCancel>
          <Button variant="destructive" pending={pending} onClick={() => void run()}>
            {confirm ?? label}
          </Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  )
}
