'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SendHorizontal, ShieldX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { firstName } from '@/components/conversations/lib/first-name'
import { SuggestButton, SuggestionList, useSuggestions } from '@/components/conversations/thread/suggestions'
import type { Conversation } from '@/components/conversations/types'
import { CallError, callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  conversation: Conversation
  boxRef: RefObject<HTMLTextAreaElement | null>
  returning: boolean
  onReturn: () => void
  onClose: () => void
}

/** The reply of the person who holds the conversation; the guard reads it and says what may not leave. */
export function Composer({ conversation, boxRef, returning, onReturn, onClose }: Props) {
  const t = useTranslations('conversations.reply')
  const bar = useTranslations('conversations.bar')
  const client = useQueryClient()
  const [text, setText] = useState('')
  const { conversation_id: id, customer_name: name } = conversation
  const suggested = useSuggestions(id)
  const send = useMutation({
    mutationFn: () => callApi(`/conversations/${id}/replies`, { method: 'POST', body: { text: text.trim() } }),
    onSuccess: () => {
      setText('')
      suggested.reset()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
  const blocked = send.error instanceof CallError && send.error.reason === 'guard_blocked' ? send.error : null
  const change = (next: string) => {
    setText(next)
    if (send.isError) send.reset()
  }
  const submit = () => {
    if (text.trim() !== '' && !send.isPending) send.mutate()
  }
  return (
    <section aria-label={bar('label')} className="grid gap-2 border-line border-t bg-surface px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-xs">{bar('mine')}</p>
        <div className="flex gap-1">
          <Button variant="ghost" size="sm" pending={returning} onClick={onReturn}>
            {bar('handBack')}
          </Button>
          <Button variant="ghost" size="sm" onClick={onClose}>
            {bar('close')}
          </Button>
        </div>
      </div>
      <SuggestionList
        suggested={suggested}
        onUse={(chosen) => {
          change(chosen)
          boxRef.current?.focus()
        }}
      />
      <Textarea
        ref={boxRef}
        rows={Math.min(6, Math.max(2, text.split('\n').length))}
        value={text}
        maxLength={4000}
        aria-label={t('label')}
        aria-invalid={blocked ? true : undefined}
        aria-describedby={blocked ? 'guard-faults' : undefined}
        placeholder={t('placeholder', { name: firstName(name) })}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {blocked && (
        <Alert id="guard-faults" role="alert" variant="negative" icon={ShieldX} title={t('blocked')}>
          <ul className="list-disc pl-4">
            {blocked.faultList.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      {!blocked && <CallFailed error={send.error} title={t('failed')} safe={t('safe')} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SuggestButton suggested={suggested} />
        <p className="flex-1 text-right text-ink-3 text-xs max-sm:hidden">{t('hint')}</p>
        <Button pending={send.isPending} disabled={text.trim() === ''} onClick={submit}>
          <SendHorizontal aria-hidden />
          {t('send')}
        </Button>
      </div>
    </section>
  )
}
