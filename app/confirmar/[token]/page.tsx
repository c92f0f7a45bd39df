import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmIdentity } from '@/components/debtor/confirm-identity'
import { readIdentityLink } from '@/lib/conversations'

type Props = { params: Promise<{ token: string }> }

/** The address is a secret: it must reach neither an index nor the next site's log. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confirm')
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false, follow: false } }
}

/** The holder's own page: who asks, one button, and not a word of why. Opening it proves nothing; the button does. */
export default async function ConfirmPage({ params }: Props) {
  const { token } = await params
  const t = await getTranslations('confirm')
  const link = await readIdentityLink(token, Date.now()).catch(() => null)
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-100 flex-col justify-center px-5 py-10">
      <h1 className="text-balance font-medium text-xl">
        {link ? t('heading', { creditor: link.creditorName }) : t('spentTitle')}
      </h1>
      <p className="mt-3 text-base text-ink-2">{link ? t('text') : t('spentText')}</p>
      {link && <ConfirmIdentity token={token} />}
    </main>
  )
}
