import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getSession } from '@/app/session'
import { DoorHeading } from '@/components/identity/door-heading'
import { DoorTabs } from '@/components/identity/door-tabs'
import { LoginForm } from '@/components/identity/login-form'
import { nextPath } from '@/components/identity/next-path'
import { Alert } from '@/components/ui/alert'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.login'))('title') }
}

function partOfDay(at: Date): 'morning' | 'afternoon' | 'evening' {
  const format = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'America/Sao_Paulo' })
  const hour = Number(format.format(at))
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

export default async function LoginPage({ searchParams }: Props) {
  const query = await searchParams
  const next = nextPath(first(query['next']))
  if (await getSession()) redirect(next)
  const t = await getTranslations('auth.login')
  return (
    <>
      <DoorTabs current="login" next={next} />
      <DoorHeading title={t(partOfDay(new Date()))}>{next === '/' ? t('text') : t('continue')}</DoorHeading>
      {query['ended'] !== undefined && (
        <Alert variant="positive" className="mt-4">
          {t('ended')}
        </Alert>
      )}
      <LoginForm next={next} email={first(query['email'])?.slice(0, 254) ?? ''} />
      <p className="mt-4 text-ink-3 text-xs">{t('lockRule')}</p>
    </>
  )
}
