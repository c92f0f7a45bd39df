'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { SnoozeUntil } from '@/components/alerts/snooze-until'
import { callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { alertSnoozes } from '@/db/constants/alerts'
import type { AlertReply } from '@/lib/analytics'

/** Says that it was seen, puts it off, or brings it back. */
export function AlertActions({ alert }: { alert: AlertReply }) {
  const t = useTranslations('alerts.page')
  const words = useCallWords()
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const send = async (verb: 'acknowledge' | 'snooze', body?: object) => {
    setPending(true)
    try {
      await callApi(`/alerts/${alert.alert_id}/${verb}`, { method: 'POST', ...(body && { body }) })
      router.refresh()
    } catch (refusal) {
      toast.error(t('failed'), { description: words(refusal) })
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      {!alert.acknowledged && (
        <Button variant="outline" size="sm" pending={pending} onClick={() => void send('acknowledge')}>
          {t('acknowledge')}
        </Button>
      )}
      {alert.snoozed_until === null ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="sm" disabled={pending}>
              {t('snooze')}
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start">
            {alertSnoozes.map((snooze) => (
              <DropdownMenuItem key={snooze} onSelect={() => void send('snooze', { for: snooze })}>
                {t(`snoozes.${snooze}`)}
              </DropdownMenuItem>
            ))}
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => setChoosing(true)}>{t('snoozes.custom')}</DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      ) : (
        <Button variant="ghost" size="sm" pending={pending} onClick={() => void send('snooze', { until: null })}>
          {t('unsnooze')}
        </Button>
      )}
      <SnoozeUntil open={choosing} onOpenChange={setChoosing} onChoose={(until) => void send('snooze', { until })} />
    </>
  )
}
