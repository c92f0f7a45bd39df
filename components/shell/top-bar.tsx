'use client'

import { Menu } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Brand } from '@/components/shell/brand'
import { CompanyBlock } from '@/components/shell/company-block'
import { NavList } from '@/components/shell/nav-list'
import { SearchIconButton } from '@/components/shell/search-button'
import type { ShellSession } from '@/components/shell/types'
import { UserMenu } from '@/components/shell/user-menu'
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from '@/components/ui/sheet'

/** The frame under 900 px: a bar that stays, and the sidebar as a drawer. */
export function TopBar({ session }: { session: ShellSession }) {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center border-line border-b bg-sunken px-1 md:hidden print:hidden">
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger aria-label={t('openMenu')} className="grid size-11 place-items-center">
          <Menu aria-hidden className="size-5 stroke-[1.75]" />
        </SheetTrigger>
        <SheetContent side="left" className="w-[min(304px,calc(100vw-48px))] gap-3 bg-sunken p-3 pt-4">
          <SheetTitle className="sr-only">{t('menu')}</SheetTitle>
          <SheetDescription className="sr-only">{t('menuHint')}</SheetDescription>
          <div className="pr-12">
            <CompanyBlock company={session.company} />
          </div>
          <NavList tall onNavigate={() => setOpen(false)} />
          <div className="mt-auto border-line border-t pt-2">
            <UserMenu user={session.user} />
          </div>
        </SheetContent>
      </Sheet>
      <Brand small className="mr-auto px-1" />
      <SearchIconButton />
    </header>
  )
}
