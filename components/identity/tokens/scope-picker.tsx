'use client'

import { useTranslations } from 'next-intl'
import { groupScopes } from '@/components/identity/tokens/scopes'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { Scope } from '@/db/constants/identity'

type ScopePickerProps = { held: readonly Scope[]; chosen: ReadonlySet<Scope>; onChange: (chosen: Set<Scope>) => void }

/** Rooms down, rights across. Only what the maker holds can be given. */
export function ScopePicker({ held, chosen, onChange }: ScopePickerProps) {
  const t = useTranslations('tokens')
  const toggle = (scope: Scope) => {
    const next = new Set(chosen)
    if (!next.delete(scope)) next.add(scope)
    onChange(next)
  }
  return (
    <Table aria-label={t('new.scopes')}>
      <TableHeader>
        <TableRow>
          <TableHead>{t('new.scopes')}</TableHead>
          <TableHead className="w-24 text-center">{t('right.read')}</TableHead>
          <TableHead className="w-24 text-center">{t('right.write')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {groupScopes(held).map(({ room, read, write }) => (
          <TableRow key={room}>
            <TableHead scope="row">{t(`room.${room}`)}</TableHead>
            {[read, write].map((scope, index) => (
              <TableCell key={index === 0 ? 'read' : 'write'} className="p-0 text-center">
                {scope && (
                  <label className="grid h-9 cursor-pointer place-items-center max-sm:h-11">
                    <input
                      type="checkbox"
                      className="size-4"
                      aria-label={`${t(`room.${room}`)}: ${t(index === 0 ? 'right.read' : 'right.write')}`}
                      checked={chosen.has(scope)}
                      onChange={() => toggle(scope)}
                    />
                  </label>
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
