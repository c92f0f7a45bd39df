import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { AcceptForm } from '@/components/identity/accept-form'
import { DoorHeading } from '@/components/identity/door-heading'
import { formatDate } from '@/components/lib/format'
import { Button } from '@/components/ui/button'
import { findInvitation } from '@/lib/identity'

type Props = { params: Promise<{ secret: string }> }

/** The address is a secret: it must reach neither an index nor the next site's log. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.invite')
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false, follow: false } }
}

export default async function InvitePage({ params }: Props) {
  const { secret } = await params
  const [t, role, locale, invitation] = await Promise.all([
    getTranslations('auth.invite'),
    getTranslations('shell.role'),
    getLocale(),
    findInvitation(secret.slice(0, 200), Date.now()),
  ])
  if (!invitation) {
    return (
      <>
        <DoorHeading title={t('spentTitle')}>{t('spentText')}</DoorHeading>
        <p className="mt-3 text-ink-2">{t('spentNext')}</p>
        <Button size="lg" className="mt-6 w-full" asChild>
          <Link href="/login">{t('logIn')}</Link>
        </Button>
      </>
    )
  }
  const { company, email, member } = invitation
  const date = formatDate(invitation.expiresAt, locale)
  return (
    <>
      <DoorHeading title={member === null ? t('join', { company }) : t('reset')}>
        {member === null
          ? t('joinText', { email, role: role(invitation.role), date })
          : t('resetText', { email, company })}
      </DoorHeading>
      <AcceptForm secret={secret} email={email} member={member} />
    </>
  )
}
