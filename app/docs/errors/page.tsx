import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { DocsFrame } from '@/components/docs/docs-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('docs'))('errors.title') }
}

/** Every reason and field fault of the API with its words; the `type` of a problem links here. */
export default async function ErrorsPage() {
  const t = await getTranslations('docs')
  const { errors } = (await getMessages()) as { errors: Record<'reason' | 'fault', Record<string, string>> }
  const rows = (group: 'reason' | 'fault') => Object.entries(errors[group]).sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <DocsFrame title={t('errors.title')} text={t('errors.text')} link={{ href: '/docs', label: t('title') }}>
      {(['reason', 'fault'] as const).map((group) => (
        <section key={group} className="mb-8">
          <h2 className="mb-2 font-medium text-base">{t(`errors.${group}`)}</h2>
          <dl className="border-line-strong border-t">
            {rows(group).map(([code, words]) => (
              <div
                key={code}
                id={group === 'reason' ? code : `fault-${code}`}
                className="grid gap-x-6 border-line border-b py-2 target:bg-accent-tint md:grid-cols-[280px_minmax(0,1fr)]"
              >
                <dt className="font-mono">{code}</dt>
                <dd className="max-w-[70ch] text-ink-2">{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </DocsFrame>
  )
}
