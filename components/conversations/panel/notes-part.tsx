'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation, Viewer } from '@/components/conversations/types'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Textarea } from '@/components/ui/textarea'

type Props = { conversation: Conversation; viewer: Viewer }

/** What colleagues told one another about this customer. */
export function NotesPart({ conversation, viewer }: Props) {
  const t = useTranslations('conversations')
  const client = useQueryClient()
  const [text, setText] = useState('')
  const { conversation_id: id, notes, people } = conversation
  const add = useMutation({
    mutationFn: () => callApi(`/conversations/${id}/notes`, { method: 'POST', body: { text: text.trim() } }),
    onSuccess: () => setText(''),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations', 'one', id] }),
  })
  return (
    <Part title={t('note.title')} aside={t('note.private')}>
      {notes.length === 0 && <p className="text-ink-3 text-xs">{t('note.none')}</p>}
      <ul className="grid gap-2">
        {notes.map((note) => (
          <li key={note.note_id}>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{note.text}</p>
            <p className="text-ink-3 text-xs">
              {people[note.author_id] ?? t('bubble.someone')}, <RelativeTime value={note.at} />
            </p>
          </li>
        ))}
      </ul>
      {viewer.canWrite && (
        <form
          className="mt-3 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') add.mutate()
          }}
        >
          <Textarea
            rows={2}
            value={text}
            maxLength={4000}
            aria-label={t('note.label')}
            placeholder={t('note.placeholder')}
            onChange={(event) => setText(event.target.value)}
          />
          <CallFailed error={add.error} title={t('note.failed')} />
          <Button type="submit" variant="outline" size="sm" pending={add.isPending} disabled={text.trim() === ''}>
            {t('note.add')}
          </Button>
        </form>
      )}
    </Part>
  )
}
