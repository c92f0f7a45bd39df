import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DoorHeading } from '@/components/identity/door-heading'
import { Button } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.forgot'))('title') }
}

const steps = ['step1', 'step2', 'step3'] as const

/** There is no mail server: an owner's new invitation is the way to another password. */
export default async function ForgotPage() {
  const t = await getTranslations('auth.forgot')
  return (
    <>
      <DoorHeading title={t('title')}>{t('text')}</DoorHeading>
      <ol className="mt-4 border-line-strong border-t">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-3 border-line border-b py-3 last:border-line-strong">
            <span aria-hidden className="num text-ink-3">
              {index + 1}
            </span>
            <span>{t(step)}</span>
          </li>
        ))}
      </ol>
      <h2 className="mt-6 text-sm">{t('aloneTitle')}</h2>
      <p className="mt-1 text-ink-2">
        {t.rich('alone', { code: (chunks) => <code className="num break-words text-xs">{chunks}</code> })}{' '}
        <Link href="/docs" className="underline decoration-line-strong underline-offset-3 hover:decoration-ink">
          {t('reference')}
        </Link>
      </p>
      <Button size="lg" className="mt-6 w-full" asChild>
        <Link href="/login">{t('back')}</Link>
      </Button>
    </>
  )
}
