import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LonePage } from '@/components/shell/lone-page'
import { Button } from '@/components/ui/button'
import type { Role } from '@/db/constants/identity'

type ForbiddenProps = {
  page: 'tokens' | 'audit' | 'webhooks'
  role: Role
  /** Who could give the right. */
  owners: readonly { name: string; email: string }[]
}

/** A page that this role may not see: why, and who can help. */
export function Forbidden({ page, role, owners }: ForbiddenProps) {
  const t = useTranslations('auth.forbidden')
  const roles = useTranslations('shell.role')
  return (
    <LonePage
      framed
      icon={<Lock aria-hidden />}
      title={t('title')}
      actions={
        <>
          <Button asChild>
            <Link href="/">{t('home')}</Link>
          </Button>
          <Button variant="outline" asChild>
            <Link href="/settings/members">{t('team')}</Link>
          </Button>
        </>
      }
    >
      <p>{t(page, { role: roles(role) })}</p>
      {owners.length > 0 && (
        <>
          <p className="mt-3">{t('who', { count: owners.length })}</p>
          <ul className="mt-1">
            {owners.map(({ name, email }) => (
              <li key={email} className="[overflow-wrap:anywhere]">
                <span className="text-ink">{name}</span>{' '}
                <a href={`mailto:${email}`} className="underline decoration-line-strong underline-offset-3">
                  {email}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </LonePage>
  )
}
