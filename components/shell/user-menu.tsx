'use client'

import { LogOut, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { initials } from '@/components/lib/format'
import { PreferenceItems } from '@/components/shell/preference-items'
import type { ShellSession } from '@/components/shell/types'
import { usePreferences } from '@/components/shell/use-preferences'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'

export function UserMenu({ user }: { user: ShellSession['user'] }) {
  const t = useTranslations('shell')
  const { logout } = usePreferences()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex w-full items-center gap-2 rounded-md p-2 text-left hover:bg-hover data-[state=open]:bg-hover">
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-full bg-hover font-medium text-ink-2 text-xs"
        >
          {initials(user.name)}
        </span>
        <span className="min-w-0">
          <span className="sr-only">{t('account')}</span>
          <span className="block truncate font-medium">{user.name}</span>
          <span className="block text-ink-3 text-xs">{t(`role.${user.role}`)}</span>
        </span>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start" className="w-52">
        <DropdownMenuLabel className="truncate">{user.email}</DropdownMenuLabel>
        <DropdownMenuSeparator />
        <PreferenceItems />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings/profile">
            <UserRound aria-hidden />
            {t('account')}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={logout}>
          <LogOut aria-hidden />
          {t('logout')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
