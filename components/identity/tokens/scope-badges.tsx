'use client'

import { useTranslations } from 'next-intl'
import { groupScopes, nameOf, type RoomRights } from '@/components/identity/tokens/scopes'
import { Badge } from '@/components/ui/badge'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { Scope } from '@/db/constants/identity'

const shownAtOnce = 3

const rightOf = ({ read, write }: RoomRights) => (read && write ? 'both' : write ? 'write' : 'read')

/** What a token may do, by room; the whole list behind the last badge. */
export function ScopeBadges({ name, scopes }: { name: string; scopes: readonly Scope[] }) {
  const t = useTranslations('tokens')
  const rooms = groupScopes(scopes)
  const known = nameOf(scopes)
  const shown = known ? [] : rooms.length > shownAtOnce + 1 ? rooms.slice(0, shownAtOnce) : rooms
  const left = rooms.length - shown.length
  const text = (rights: RoomRights) => `${t(`room.${rights.room}`)}: ${t(`right.${rightOf(rights)}`)}`
  return (
    <span className="flex flex-wrap items-center gap-1 py-1.5">
      {known === 'all' && <Badge variant="caution">{t('everything')}</Badge>}
      {known === 'read' && <Badge>{t('readOnly')}</Badge>}
      {shown.map((rights) => (
        <Badge key={rights.room} variant={rights.write ? 'outline' : 'default'}>
          {text(rights)}
        </Badge>
      ))}
      {left > 0 && (
        <Popover>
          <PopoverTrigger className="relative rounded-sm px-1 text-ink-3 text-xs underline decoration-line-strong decoration-dotted underline-offset-3 after:absolute after:inset-x-0 after:-inset-y-3.5 hover:text-ink">
            {known ? t('everythingNote', { count: scopes.length }) : t('more', { count: left })}
            <span className="sr-only">. {t('allScopes', { name })}</span>
          </PopoverTrigger>
          <PopoverContent align="start" className="max-h-80 overflow-y-auto">
            <ul className="grid gap-1">
              {rooms.map((rights) => (
                <li key={rights.room} className="flex justify-between gap-4">
                  <span>{t(`room.${rights.room}`)}</span>
                  <span className="text-ink-3">{t(`right.${rightOf(rights)}`)}</span>
                </li>
              ))}
            </ul>
          </PopoverContent>
        </Popover>
      )}
    </span>
  )
}
