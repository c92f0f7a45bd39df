'use client'

import { BookOpen, Languages, LogOut, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { actions, navigation } from '@/components/shell/navigation'
import { usePreferences } from '@/components/shell/use-preferences'
import {
  CommandDialog,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command'

const pages = navigation.flatMap((group) => group.items)

type Row = { key: string; label: string; icon: LucideIcon; run: () => void }

export function CommandPalette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('shell')
  const nav = useTranslations('nav')
  const locale = useLocale()
  const router = useRouter()
  const { theme, setTheme, setLocale, logout } = usePreferences()
  const go = (href: string) => () => router.push(href)

  const groups: { label: string; rows: Row[] }[] = [
    {
      label: t('goTo'),
      rows: pages.map(({ href, label, icon }) => ({ key: href, label: nav(label), icon, run: go(href) })),
    },
    {
      label: t('actions'),
      rows: [
        ...actions.map(({ href, label, icon }) => ({
          key: label,
          label: t(label as 'uploadData'),
          icon,
          run: go(href),
        })),
        { key: 'docs', label: t('openReference'), icon: BookOpen, run: () => window.location.assign('/docs') },
      ],
    },
    {
      label: t('preferences'),
      rows: [
        ...(['system', 'light', 'dark'] as const)
          .filter((choice) => choice !== theme)
          .map((choice) => ({
            key: choice,
            label: `${t('theme')}: ${t(({ system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const)[choice])}`,
            icon: { system: Monitor, light: Sun, dark: Moon }[choice],
            run: () => setTheme(choice),
          })),
        locale === 'pt-BR'
          ? { key: 'en', label: `${t('language')}: ${t('english')}`, icon: Languages, run: () => setLocale('en') }
          : {
              key: 'pt',
              label: `${t('language')}: ${t('portuguese')}`,
              icon: Languages,
              run: () => setLocale('pt-BR'),
            },
        { key: 'logout', label: t('logout'), icon: LogOut, run: logout },
      ],
    },
  ]
  return (
    <CommandDialog open={open} onOpenChange={onOpenChange} title={t('palette')} description={t('paletteHint')}>
      <CommandInput placeholder={t('palettePlaceholder')} />
      <CommandList>
        <CommandEmpty>{t('paletteEmpty')}</CommandEmpty>
        {groups.map(({ label, rows }) => (
          <CommandGroup key={label} heading={label}>
            {rows.map((row) => (
              <CommandItem
                key={row.key}
                value={`${row.key} ${row.label}`}
                onSelect={() => {
                  onOpenChange(false)
                  row.run()
                }}
              >
                <row.icon aria-hidden />
                {row.label}
              </CommandItem>
            ))}
          </CommandGroup>
        ))}
      </CommandList>
    </CommandDialog>
  )
}
