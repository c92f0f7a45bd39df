import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Real data that come with the product, with their licence. */
export function SampleOffer({ action }: { action: ReactNode }) {
  const t = useTranslations('datasets.sample')
  return (
    <aside className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-card px-5 py-4">
      <div className="min-w-0 flex-1 basis-80 max-sm:basis-full">
        <p className="font-medium">{t('title')}</p>
        <p className="mt-1 max-w-measure text-ink-2">{t('text')}</p>
        <p className="mt-1 max-w-measure text-ink-3 text-xs">{t('licence')}</p>
      </div>
      {action}
    </aside>
  )
}
