'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { ReasonDialog } from '@/components/models/lib/reason-dialog'
import { useMoneyCall } from '@/components/payments/actions/use-money-call'
import { Button, type ButtonProps } from '@/components/ui/button'

export type ReasonWords = {
  /** On the button. */
  open: string
  title: string
  /** What changes for whom. */
  text: ReactNode
  placeholder: string
  confirm: string
  saved: string
  failed: string
}

type ReasonActionProps = Pick<ButtonProps, 'variant' | 'size' | 'disabled'> & {
  /** Address of the write; its body is the reason, and what is given here. */
  path: string
  body?: Record<string, unknown>
  words: ReasonWords
  icon?: ReactNode
  /** A letter that presses it while its row is in focus. */
  shortcut?: string
}

/** A change of money's place that asks for its reason first. */
export function ReasonAction({ path, body, words, icon, shortcut, ...look }: ReasonActionProps) {
  const [open, setOpen] = useState(false)
  const call = useMoneyCall(
    () => words.saved,
    () => setOpen(false),
  )
  return (
    <>
      <Button variant="outline" data-key={shortcut} {...look} onClick={() => setOpen(true)}>
        {icon}
        {words.open}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={(next) => {
          call.reset()
          setOpen(next)
        }}
        title={words.title}
        text={words.text}
        placeholder={words.placeholder}
        confirm={words.confirm}
        failed={words.failed}
        error={call.error}
        pending={call.isPending}
        onConfirm={(reason) => call.mutate({ path, body: { ...body, reason } })}
      />
    </>
  )
}
