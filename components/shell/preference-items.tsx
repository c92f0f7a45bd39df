'use client'

import { useLocale, useTranslations } from 'next-intl'
import { toTheme } from '@/components/lib/preferences'
import { usePreferences } from '@/components/shell/use-preferences'
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from '@/components/ui/dropdown-menu'
import { toLocale } from '@/messages/locale'

/** Theme and language as menu items, inside any `DropdownMenuContent`. */
export function PreferenceItems() {
  const t = useTranslations('shell')
  const locale = useLocale()
  const { theme, setTheme, setLocale } = usePreferences()
  return (
    <>
      <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={theme} onValueChange={(value) => setTheme(toTheme(value))}>
        <DropdownMenuRadioItem value="system">{t('themeSystem')}</DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="light">{t('themeLight')}</DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="dark">{t('themeDark')}</DropdownMenuRadioItem>
      </DropdownMenuRadioGroup>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{t('language')}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={locale} onValueChange={(value) => setLocale(toLocale(value))}>
        <DropdownMenuRadioItem value="pt-BR">{t('portuguese')}</DropdownMenuRadioItem>
        <DropdownMenuRadioItem value="en">{t('english')}</DropdownMenuRadioItem>
      </DropdownMenuRadioGroup>
    </>
  )
}
