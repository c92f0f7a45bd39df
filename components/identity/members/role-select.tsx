'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MemberReply } from '@/components/identity/members/members-table'
import { useMemberChange } from '@/components/identity/members/use-member-change'
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
} from '@/components/ui/alert-dialog'
import { Select } from '@/components/ui/select'
import { type Role, roles } from '@/db/constants/identity'

/** Changes a role at once; giving or leaving ownership is asked first. */
export function RoleSelect({ member, own }: { member: MemberReply; own: boolean }) {
  const t = useTranslations('members')
  const names = useTranslations('shell.role')
  const words = useTranslations('common')
  const { change, pending } = useMemberChange(member)
  const [asked, setAsked] = useState<Role | null>(null)
  const set = (role: Role) => void change({ role }, t('changed', { name: member.name, role: names(role) }))
  const choose = (value: string) => {
    const role = roles.find((known) => known === value)
    if (role === undefined || role === member.role) return
    if (role === 'owner' || (own && member.role === 'owner')) setAsked(role)
    else set(role)
  }
  const kind = asked === 'owner' ? 'owner' : 'stepDown'
  return (
    <>
      <Select
        size="sm"
        aria-label={t('roleOf', { name: member.name })}
        className="w-40 max-sm:w-44"
        value={pending?.role ?? member.role}
        disabled={pending !== null || member.disabled_at !== null}
        onChange={(event) => choose(event.target.value)}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {names(role)}
          </option>
        ))}
      </Select>
      <AlertDialog open={asked !== null} onOpenChange={(open) => !open && setAsked(null)}>
        <AlertDialogContent>
          <AlertDialogHeader>
            <AlertDialogTitle className="[overflow-wrap:anywhere]">
              {t(`${kind}Question`, { name: member.name })}
            </AlertDialogTitle>
            <AlertDialogDescription>
              {t(`${kind}Text`, { role: asked === null ? '' : names(asked) })}
            </AlertDialogDescription>
          </AlertDialogHeader>
          <AlertDialogFooter>
            <AlertDialogCancel>{words('cancel')}</AlertDialogCancel>
            <AlertDialogAction variant="destructive" onClick={() => asked !== null && set(asked)}>
              {t(`${kind}Confirm`)}
            </AlertDialogAction>
          </AlertDialogFooter>
        </AlertDialogContent>
      </AlertDialog>
    </>
  )
}
