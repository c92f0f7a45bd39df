'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { Button, type ButtonProps } from '@/components/ui/button'

type CopyButtonProps = Omit<ButtonProps, 'onClick' | 'children'> & {
  text: string
  label: string
  onCopied?: () => void
}

const shownMs = 2_000

/** Copies and says so in its own place. */
export function CopyButton({ text, label, onCopied, variant = 'outline', ...props }: CopyButtonProps) {
  const t = useTranslations('auth')
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), shownMs)
    return () => clearTimeout(timer)
  }, [done])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone(true)
      onCopied?.()
    } catch {
      toast.error(t('copyFailed'))
    }
  }
  return (
    <Button variant={variant} onClick={() => void copy()} {...props}>
      {done ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{done ? t('secret.copied') : label}</span>
    </Button>
  )
}
