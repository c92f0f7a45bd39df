'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecretOnce } from '@/components/identity/secret-once'
import { Button } from '@/components/ui/button'
import { DialogClose, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog'

type SecretStepProps = { title: string; text: string; secret: string; onCopied: () => void }

/** The secret, shown this once, as the last step of a dialog. */
export function SecretStep({ title, text, secret, onCopied }: SecretStepProps) {
  const t = useTranslations('webhooks.once')
  const words = useTranslations('auth.secret')
  const [copied, setCopied] = useState(false)
  const note = () => {
    setCopied(true)
    onCopied()
  }
  return (
    <>
      <DialogHeader>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{text}</DialogDescription>
      </DialogHeader>
      <SecretOnce label={t('label')} value={secret} copyLabel={words('copy')} rows={2} onCopied={note} />
      <DialogFooter className="items-center">
        <span className="mr-auto text-ink-3 text-xs max-sm:order-last max-sm:mr-0">{t('docs')}</span>
        <DialogClose asChild>
          <Button variant="outline" className="max-sm:w-full">
            {t(copied ? 'done' : 'leave')}
          </Button>
        </DialogClose>
      </DialogFooter>
    </>
  )
}
