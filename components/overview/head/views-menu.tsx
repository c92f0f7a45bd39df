'use client'

import { Bookmark, Link2, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { type KeptView, readViews, withView, writeViews } from '../core/kept-views'
import { KeepView } from './keep-view'

/** The address of what one sees, and views that one named, in this browser. */
export function ViewsMenu({ onOpen }: { onOpen: (search: string) => void }) {
  const t = useTranslations('overview.views')
  const common = useTranslations('auth')
  const [views, setViews] = useState<KeptView[]>([])
  const [naming, setNaming] = useState(false)
  useEffect(() => setViews(readViews(window.localStorage)), [])
  const keep = (next: KeptView[]) => {
    setViews(next)
    writeViews(window.localStorage, next)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      toast.success(t('copied'))
    } catch {
      toast.error(common('copyFailed'))
    }
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost">
            <Bookmark aria-hidden />
            {t('button')}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="w-72">
          <DropdownMenuItem onSelect={() => void copy()}>
            <Link2 aria-hidden />
            {t('copy')}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setNaming(true)}>
            <Plus aria-hidden />
            {t('save')}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuLabel>{views.length === 0 ? t('none') : t('saved')}</DropdownMenuLabel>
          {views.map(({ name, search }) => (
            <div key={name} className="flex items-center">
              <DropdownMenuItem className="min-w-0 flex-1" onSelect={() => onOpen(search)}>
                <span className="truncate">{name}</span>
              </DropdownMenuItem>
              <DropdownMenuItem
                aria-label={t('remove', { name })}
                onSelect={(event) => {
                  event.preventDefault()
                  keep(views.filter((view) => view.name !== name))
                }}
              >
                <Trash2 aria-hidden />
              </DropdownMenuItem>
            </div>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <KeepView
        open={naming}
        onClose={() => setNaming(false)}
        onName={(name) => keep(withView(views, { name, search: window.location.search }))}
      />
    </>
  )
}
