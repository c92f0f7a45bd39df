'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { InviteForm, type NewInvite } from '@/components/identity/members/invite-form'
import { SecretOnce } from '@/components/identity/secret-once'
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

/** Asks whom to invite, then shows the one-time link this once. */
export function InviteMember() {
  const t = useTranslations('members')
  const secret = useTranslations('auth.secret')
  const locale = useLocale()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<NewInvite | null>(null)
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
        <Button>
          <UserPlus aria-hidden />
          {t('invite')}
        </Button>
      </DialogTrigger>
      <DialogContent onInteractOutside={guard} onEscapeKeyDown={guard}>
        <DialogHeader>
          <DialogTitle className="[overflow-wrap:anywhere]">
            {made ? t('new.readyTitle', { email: made.email }) : t('new.title')}
          </DialogTitle>
          <DialogDescription>{t(made ? 'new.readyText' : 'new.text')}</DialogDescription>
        </DialogHeader>
        {made ? (
          <>
            <SecretOnce
              label={t('new.label')}
              rows={2}
              value={`${location.origin}${made.link}`}
              copyLabel={secret('copyLink')}
              onCopied={() => setCopied(true)}
            />
            <DialogFooter className="items-center">
              <span className="mr-auto text-ink-3 text-xs max-sm:order-last max-sm:mr-0">
                {t('new.until', { date: formatDate(made.expires_at, locale) })}
              </span>
              <DialogClose asChild>
                <Button variant="outline" className="max-sm:w-full">
                  {t(copied ? 'new.done' : 'new.leave')}
                </Button>
              </DialogClose>
            </DialogFooter>
          </>
        ) : (
          <InviteForm onMade={setMade} />
        )}
      </DialogContent>
    </Dialog>
  )
}
