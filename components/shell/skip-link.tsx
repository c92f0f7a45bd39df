import { useTranslations } from 'next-intl'

export const contentId = 'content'

export function SkipLink() {
  const t = useTranslations('shell')
  return (
    <a
      href={`#${contentId}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2"
    >
      {t('skip')}
    </a>
  )
}
