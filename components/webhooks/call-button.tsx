'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCallWords } from '@/components/lib/call-failed'
import { Button, type ButtonProps } from '@/components/ui/button'

type CallButtonProps = Pick<ButtonProps, 'variant' | 'size'> & {
  label: string
  failed: string
  call: () => Promise<void>
  onDone: () => void
}

/** A step that can be taken back: done at once, a refusal told beside the page. */
export function CallButton({ label, failed, call, onDone, ...look }: CallButtonProps) {
  const words = useCallWords()
  const [pending, setPending] = useState(false)
  const run = async () => {
    setPending(true)
    try {
      await call()
      onDone()
    } catch (refusal) {
      toast.error(failed, { description: words(refusal) })
    } finally {
      setPending(false)
    }
  }
  return (
    <Button pending={pending} onClick={() => void run()} {...look}>
      {label}
    </Button>
  )
}
