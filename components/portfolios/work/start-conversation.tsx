'use client'

import { useMutation } from '@tanstack/react-query'
import { MessageSquarePlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { StartRefused } from '@/components/portfolios/work/start-refused'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { type Channel, channels } from '@/db/constants/portfolios'

type StartConversationProps = {
  customerId: string
  name: string
  debtId?: string | undefined
  synthetic: boolean
  /** A small button of a row. */
  compact?: boolean
}

/** Asks by which channel, then begins; what the contact policy forbids is told in words with the next allowed moment. */
export function StartConversation({ customerId, name, debtId, synthetic, compact }: StartConversationProps) {
  const t = useTranslations('portfolios.start')
  const common = useTranslations('common')
  const channelWords = useTranslations('portfolios.channel')
  const router = useRouter()
  const offered: readonly Channel[] = synthetic ? ['simulator'] : channels
  const [channel, setChannel] = useState<string>(offered[0] ?? 'simulator')
  const start = useMutation({
    mutationFn: () =>
      callApi<{ conversation_id: string }>('/conversations/start', {
        method: 'POST',
        body: { customer_id: customerId, channel, ...(debtId !== undefined && { debt_id: debtId }) },
      }),
    onSuccess: ({ conversation_id }) => router.push(`/conversations/${conversation_id}`),
  })
  return (
    <Dialog onOpenChange={() => start.reset()}>
      <DialogTrigger asChild>
        <Button
          variant="outline"
          size={compact ? 'sm' : 'default'}
          className={compact ? 'relative z-1 max-sm:min-w-11 sm:min-h-7' : undefined}
          aria-label={t('openFor', { name })}
        >
          <MessageSquarePlus aria-hidden />
          <span className={compact ? 'max-lg:hidden' : undefined}>{t('open')}</span>
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title', { name })}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <RadioGroup
          legend={t('channel')}
          value={channel}
          onValueChange={(next) => {
            start.reset()
            setChannel(next)
          }}
        >
          {offered.map((one) => (
            <RadioGroupItem key={one} value={one} look="plain" label={channelWords(one)} />
          ))}
        </RadioGroup>
        {synthetic && <p className="text-ink-3 text-xs">{t('syntheticNote')}</p>}
        <StartRefused error={start.error} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">{common('cancel')}</Button>
          </DialogClose>
          <Button pending={start.isPending || start.isSuccess} onClick={() => start.mutate()}>
            {t('confirm')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
