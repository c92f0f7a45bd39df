'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePreferences } from '@/components/shell/use-preferences'
import { Segmented } from '@/components/ui/toggle-group'

/** Theme and language of this browser. */
export function LookSection() {
  const t = useTranslations('shell')
  const locale = useLocale()
  const { theme, setTheme, setLocale } = usePreferences()
  return (
    <div className="grid justify-items-start gap-4">
      <div className="grid gap-1 max-sm:w-full">
        <span aria-hidden className="text-ink-2">
          {t('theme')}
        </span>
        <Segmented
          label={t('theme')}
          value={theme}
          onValueChange={setTheme}
          options={[
            { value: 'system', label: t('themeSystem') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
        />
      </div>
      <div className="grid gap-1 max-sm:w-full">
        <span aria-hidden className="text-ink-2">
          {t('language')}
        </span>
        <Segmented
          label={t('language')}
          value={locale}
          onValueChange={setLocale}
          options={[
            { value: 'pt-BR', label: <span lang="pt-BR">{t('portuguese')}</span> },
            { value: 'en', label: <span lang="en">{t('english')}</span> },
          ]}
        />
      </div>
    </div>
  )
}
