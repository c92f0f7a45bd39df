import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApiReference } from '@/components/docs/api-reference'
import { DocsFrame } from '@/components/docs/docs-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('docs'))('title') }
}

export default async function DocsPage() {
  const t = await getTranslations('docs')
  return (
    <DocsFrame title={t('title')} text={t('text')} link={{ href: '/docs/errors', label: t('errors.title') }}>
      <ApiReference address="/api/v1/openapi.json" failed={t('failed')} />
    </DocsFrame>
  )
}
