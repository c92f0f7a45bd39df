'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { callApi } from '@/components/lib/call-api'
import type { AlertReply } from '@/lib/analytics'

const everyMs = 60_000
const shown = 100
const never = () => () => {}

/** How many alerts are open and not put off, beside the page's name; nothing while none is. */
export function AlertsBadge() {
  const t = useTranslations('alerts.page')
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const { data } = useQuery({
    queryKey: ['alerts', 'open'],
    refetchInterval: everyMs,
    queryFn: ({ signal }) => callApi<{ data: AlertReply[] }>(`/alerts?snoozed=false&limit=${shown}`, { signal }),
  })
  const open = hydrated ? (data?.data.length ?? 0) : 0
  if (open === 0) return null
  return (
    <span className="num ml-auto text-xs">
      <span className="sr-only">{t('open')}: </span>
      {open === shown ? `${shown}+` : open}
    </span>
  )
}
