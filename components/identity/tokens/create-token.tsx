'use client'

import { KeyRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApiExample } from '@/components/identity/api-example'
import { SecretOnce } from '@/components/identity/secret-once'
import { type NewToken, TokenForm } from '@/components/identity/tokens/token-form'
import { formatDate } from '@/components/lib/format'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import type { Scope } from '@/db/constants/identity'

/** Asks what the token may do, then shows it this once. */
export function CreateToken({ held, variant }: { held: readonly Scope[]; variant?: 'default' | 'outline' }) {
  const t = useTranslations('tokens')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<NewToken | null>(null)
  const [copied, setCopied] = useState(false)
  const change = (next: boolean) => {
    setOpen(next)
    if (next) return
    if (made) router.refresh()
    setMade(null)
    setCopied(false)
  }
  // A stray click or Escape must not lose what is never shown again.
  const guard = (event: Event) => {
    if (made && !copied) event.preventDefault()
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant={variant}>
          <KeyRound aria-hidden />
          {t('create')}
        </Button>
      </DialogTrigger>
      <DialogContent onInteractOutside={guard} onEscapeKeyDown={guard}>
        {made ? (
          <>
            <DialogHeader>
              <DialogTitle className="[overflow-wrap:anywhere]">{t('once.title', { name: made.name })}</DialogTitle>
              <DialogDescription>{t('once.text')}</DialogDescription>
            </DialogHeader>
            <TokenOnce made={made} copied={copied} onCopied={() => setCopied(true)} />
          </>
        ) : (
          <>
            <DialogHeader>
              <DialogTitle>{t('new.title')}</DialogTitle>
              <DialogDescription>{t('new.text')}</DialogDescription>
            </DialogHeader>
            <TokenForm held={held} onMade={setMade} />
          </>
        )}
      </DialogContent>
    </Dialog>
  )
}

function TokenOnce({ made, copied, onCopied }: { made: NewToken; copied: boolean; onCopied: () => void }) {
  const t = useTranslations('tokens.once')
  const secret = useTranslations('auth.secret')
  const locale = useLocale()
  return (
    <>
      <SecretOnce label={t('label')} value={made.token} copyLabel={secret('copy')} onCopied={onCopied} />
      <div className="border-line border-t pt-4">
        <ApiExample scopes={made.scope} token={made.token} />
      </div>
      <DialogFooter className="items-center">
        <span className="mr-auto text-ink-3 text-xs max-sm:order-last max-sm:mr-0">
          {t('until', { date: formatDate(made.expires_at, locale) })}
        </span>
        <DialogClose asChild>
          <Button variant="outline" className="max-sm:w-full">
            {t(copied ? 'done' : 'leave')}
          </Button>
        </DialogClose>
      </DialogFooter>
    </>
  )
}
