'use client'

import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PreferenceItems } from '@/components/shell/preference-items'
import { Button } from '@/components/ui/button'
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'

/** Theme and language where nobody is logged in. */
export function PreferencesMenu() {
  const t = useTranslations('shell')
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" className="-mr-2.5" aria-label={t('preferences')}>
          <Languages aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <PreferenceItems />
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
