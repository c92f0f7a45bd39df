'use client'

import { Ban, Clock, TimerOff } from 'lucide-react'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { RevokeToken } from '@/components/identity/tokens/revoke-token'
import { ScopeBadges } from '@/components/identity/tokens/scope-badges'
import { formatRelative } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { RelativeTime } from '@/components/ui/relative-time'
import type { tokenReply } from '@/lib/identity'

export type TokenReply = (typeof tokenReply)['_output']
type Words = ReturnType<typeof useTranslations<'tokens'>>

const soonMs = 8 * 86_400_000

type TokensTableProps = {
  rows: readonly TokenReply[]
  /** Names of the makers by their id. */
  makers: Readonly<Record<string, string>>
  ended?: boolean
}

export function TokensTable({ rows, makers, ended = false }: TokensTableProps) {
  const t = useTranslations('tokens')
  const columns = useMemo(() => columnsOf(t, makers, ended), [t, makers, ended])
  return (
    <DataTable
      label={t(ended ? 'endedLabel' : 'activeLabel')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.token_id}
    />
  )
}

const columnsOf = (t: Words, makers: TokensTableProps['makers'], ended: boolean): DataColumn<TokenReply>[] => [
  {
    id: 'name',
    header: t('col.name'),
    className: 'max-w-64',
    cell: (row) => (
      <div className="py-1.5 max-sm:py-3">
        <span className="block [overflow-wrap:anywhere]">{row.name}</span>
        <span className="block text-ink-3 text-xs">{t('by', { name: makers[row.created_by] ?? row.created_by })}</span>
        <span className="mt-2 grid justify-items-start gap-1 sm:hidden">
          <ScopeBadges name={row.name} scopes={row.scope} />
          {!ended && (
            <span className="text-ink-3 text-xs">
              {t('col.expires')} <RelativeTime value={row.expires_at} />
            </span>
          )}
        </span>
      </div>
    ),
  },
  {
    id: 'scopes',
    header: t('col.scopes'),
    wide: true,
    cell: (row) => <ScopeBadges name={row.name} scopes={row.scope} />,
  },
  {
    id: 'created',
    header: t('col.created'),
    wide: true,
    className: 'whitespace-nowrap',
    cell: (row) => <RelativeTime value={row.created_at} />,
  },
  {
    id: 'used',
    header: t('col.used'),
    wide: true,
    className: 'whitespace-nowrap',
    cell: (row) =>
      row.last_used_at === null ? (
        <span className="text-ink-3">{t('never')}</span>
      ) : (
        <RelativeTime value={row.last_used_at} />
      ),
  },
  ended
    ? { id: 'state', header: t('col.state'), cell: (row) => <EndedBadge row={row} /> }
    : {
        id: 'expires',
        header: t('col.expires'),
        wide: true,
        className: 'whitespace-nowrap',
        cell: (row) => <Expiry at={row.expires_at} />,
      },
  ...(ended
    ? []
    : [
        {
          id: 'actions',
          header: <span className="sr-only">{t('col.actions')}</span>,
          className: 'w-px text-right',
          cell: (row: TokenReply) => <RevokeToken token={row} />,
        },
      ]),
]

function Expiry({ at }: { at: string }) {
  const soon = Date.parse(at) - useNow().getTime() < soonMs
  if (!soon) return <RelativeTime value={at} />
  return (
    <Badge variant="caution">
      <Clock aria-hidden />
      <RelativeTime value={at} />
    </Badge>
  )
}

function EndedBadge({ row }: { row: TokenReply }) {
  const t = useTranslations('tokens.state')
  const locale = useLocale()
  const now = useNow()
  if (row.revoked_at === null) {
    return (
      <Badge>
        <TimerOff aria-hidden />
        {t('expired', { when: formatRelative(row.expires_at, now, locale) })}
      </Badge>
    )
  }
  return (
    <Badge variant="negative">
      <Ban aria-hidden />
      {t('revoked', { when: formatRelative(row.revoked_at, now, locale) })}
    </Badge>
  )
}
