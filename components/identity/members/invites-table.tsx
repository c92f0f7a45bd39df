'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import { callApi } from '@/components/lib/call-api'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { RelativeTime } from '@/components/ui/relative-time'
import type { inviteReply } from '@/lib/identity'

export type InviteReply = (typeof inviteReply)['_output']

/** Invitations that still wait for their person. */
export function InvitesTable({ rows, canManage }: { rows: readonly InviteReply[]; canManage: boolean }) {
  const t = useTranslations('members')
  const names = useTranslations('shell.role')
  const columns = useMemo<DataColumn<InviteReply>[]>(
    () => [
      {
        id: 'email',
        header: t('col.email'),
        className: '[overflow-wrap:anywhere]',
        cell: (row) => <span className="block py-1.5">{row.email}</span>,
      },
      { id: 'role', header: t('col.role'), className: 'whitespace-nowrap', cell: (row) => names(row.role) },
      {
        id: 'sent',
        header: t('col.sent'),
        wide: true,
        className: 'whitespace-nowrap',
        cell: (row) => <RelativeTime value={row.created_at} />,
      },
      {
        id: 'expires',
        header: t('col.expires'),
        wide: true,
        className: 'whitespace-nowrap',
        cell: (row) => <RelativeTime value={row.expires_at} />,
      },
      ...(canManage
        ? [
            {
              id: 'actions',
              header: <span className="sr-only">{t('col.actions')}</span>,
              className: 'w-px text-right',
              cell: (row: InviteReply) => <Withdraw invite={row} />,
            },
          ]
        : []),
    ],
    [t, names, canManage],
  )
  return <DataTable label={t('invitesLabel')} rows={rows} columns={columns} rowKey={(row) => row.invite_id} />
}

function Withdraw({ invite }: { invite: InviteReply }) {
  const t = useTranslations('members')
  const router = useRouter()
  const { email } = invite
  return (
    <ConfirmCall
      label={t('revoke')}
      name={`${t('revoke')}: ${email}`}
      title={t('revokeQuestion', { email })}
      failed={t('revokeFailed')}
      call={() => callApi(`/invites/${invite.invite_id}`, { method: 'DELETE' })}
      onDone={() => {
        toast.success(t('revoked', { email }))
        router.refresh()
      }}
    >
      {t('revokeText')}
    </ConfirmCall>
  )
}
