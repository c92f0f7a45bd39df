'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, ChevronDown, PencilLine } from 'lucide-react'
import { useMessages, useTranslations } from 'next-intl'
import { toast } from 'sonner'
import type { Message } from '@/components/conversations/types'
import { callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'

type Props = { conversationId: string; message: Message; read: string }

/** Whether the machine read a message right, said by a person; shown beside the reading. */
export function IntentReview({ conversationId, message, read }: Props) {
  const t = useTranslations('conversations')
  const client = useQueryClient()
  const words = useCallWords()
  const told = message.reviewed_act
  const acts = Object.keys(useMessages().conversations.act)
  const review = useMutation({
    mutationFn: (act: string) =>
      callApi(`/conversations/${conversationId}/messages/${message.message_id}/intent-review`, {
        method: 'PUT',
        body: { act },
      }),
    onError: (error) => toast.error(words(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
  const name = (act: string) => t(`act.${act}` as 'act.other')
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        disabled={review.isPending}
        className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-ink-3 text-xs hover:text-ink pointer-coarse:min-h-11"
      >
        {told === null ? <PencilLine aria-hidden className="size-3" /> : <Check aria-hidden className="size-3" />}
        {told === null ? t('review.open') : told === read ? t('review.right') : t('review.was', { act: name(told) })}
        <ChevronDown aria-hidden className="size-3" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="max-h-80 overflow-y-auto">
        <DropdownMenuLabel>{t('review.title')}</DropdownMenuLabel>
        <DropdownMenuItem onSelect={() => review.mutate(read)}>
          <Check aria-hidden />
          {t('review.confirm', { act: name(read) })}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        {acts
          .filter((act) => act !== read)
          .map((act) => (
            <DropdownMenuItem key={act} onSelect={() => review.mutate(act)}>
              {name(act)}
            </DropdownMenuItem>
          ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
