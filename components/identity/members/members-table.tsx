'use client'

import { Ban, Check, Clock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MemberAccess } from '@/components/identity/members/member-access'
import { RoleSelect } from '@/components/identity/members/role-select'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { RelativeTime } from '@/components/ui/relative-time'
import type { memberReply } from '@/lib/identity'

export type MemberReply = (typeof memberReply)['_output']

type MembersTableProps = { rows: readonly MemberReply[]; ownId: string; canManage: boolean; nextCursor: string | null }

export function MembersTable({ rows, ownId, canManage, nextCursor }: MembersTableProps) {
  const t = useTranslations('members')
  const names = useTranslations('shell.role')
  const columns = useMemo<DataColumn<MemberReply>[]>(
    () => [
      {
        id: 'name',
        header: t('col.name'),
        className: 'max-w-72',
        cell: (row) => <Person row={row} own={row.user_id === ownId} canManage={canManage} />,
      },
      {
        id: 'role',
        header: t('col.role'),
        wide: true,
        className: 'whitespace-nowrap',
        cell: (row) =>
          canManage ? <RoleSelect member={row} own={row.user_id === ownId} /> : <span>{names(row.role)}</span>,
      },
      {
        id: 'login',
        header: t('col.login'),
        wide: true,
        className: 'whitespace-nowrap',
        cell: (row) =>
          row.last_login_at === null ? (
            <span className="text-ink-3">{t('never')}</span>
          ) : (
            <RelativeTime value={row.last_login_at} />
          ),
      },
      { id: 'state', header: t('col.state'), wide: true, cell: (row) => <Access row={row} /> },
      ...(canManage
        ? [
            {
              id: 'actions',
              header: <span className="sr-only">{t('col.actions')}</span>,
              className: 'w-px whitespace-nowrap text-right',
              cell: (row: MemberReply) => row.user_id !== ownId && <MemberAccess member={row} />,
            },
          ]
        : []),
    ],
    [t, names, ownId, canManage],
  )
  return (
    <DataTable
      label={t('peopleLabel')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.user_id}
      nextCursor={nextCursor}
    />
  )
}

function Person({ row, own, canManage }: { row: MemberReply; own: boolean; canManage: boolean }) {
  const t = useTranslations('members')
  const names = useTranslations('shell.role')
  return (
    <div className="py-1.5 max-sm:py-3">
      <span
        className={
          row.disabled_at === null ? 'block [overflow-wrap:anywhere]' : 'block text-ink-3 [overflow-wrap:anywhere]'
        }
      >
        {row.name}
        {own && (
          <>
            {' '}
            <Link
              href="/settings/profile"
              className="relative text-ink-3 text-xs underline decoration-line-strong underline-offset-3 after:absolute after:inset-x-0 after:-inset-y-3.5 hover:text-ink"
            >
              {t('you')}
            </Link>
          </>
        )}
      </span>
      <span className="block text-ink-3 text-xs [overflow-wrap:anywhere]">{row.email}</span>
      <span className="mt-2 grid justify-items-start gap-2 sm:hidden">
        {canManage ? <RoleSelect member={row} own={own} /> : <Badge variant="outline">{names(row.role)}</Badge>}
        {row.disabled_at !== null && <Access row={row} />}
      </span>
    </div>
  )
}

function Access({ row }: { row: MemberReply }) {
  const t = useTranslations('members.state')
  if (row.disabled_at !== null) {
    return (
      <Badge variant="negative">
        <Ban aria-hidden />
        {t('disabled')}
      </Badge>
    )
  }
  if (!row.can_log_in) {
    return (
      <Badge variant="caution">
        <Clock aria-hidden />
        {t('waiting')}
      </Badge>
    )
  }
  return (
    <Badge variant="positive">
      <Check aria-hidden />
      {t('active')}
    </Badge>
  )
}
