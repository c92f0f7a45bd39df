'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import type { Conversation, Viewer } from '@/components/conversations/types'
import { useActions } from '@/components/conversations/use-actions'
import { useShortcuts } from '@/components/conversations/use-shortcuts'

type Desk = {
  conversation: Conversation | undefined
  viewer: Viewer
  boxRef: RefObject<HTMLTextAreaElement | null>
  searchRef: RefObject<HTMLInputElement | null>
}

/** Moves the focus along the list; without one in focus, from the open conversation. */
function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-conversation]')]
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const from = focused >= 0 ? focused : open
  rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.focus()
}

/** What a person can do with the open conversation, by button and by key. */
export function useDesk({ conversation, viewer, boxRef, searchRef }: Desk) {
  const t = useTranslations('conversations.hint')
  const actions = useActions(conversation?.conversation_id)
  const [help, setHelp] = useState(false)
  const [closing, setClosing] = useState(false)
  const held = conversation?.status === 'open' && conversation.holder === 'person'
  const mine = held && conversation.assignee_id === viewer.id
  const free = conversation?.status === 'open' && conversation.holder === 'ai' && viewer.canWrite

  // Whoever takes a conversation wants to write next.
  const took = useRef(false)
  useEffect(() => {
    if (mine && took.current) boxRef.current?.focus()
    if (mine) took.current = false
  }, [mine, boxRef])
  const { take } = actions
  if (take.isPending) took.current = true

  useShortcuts({
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    take: () => {
      if (free && !take.isPending) take.mutate()
    },
    reply: () => {
      if (mine) boxRef.current?.focus()
      else if (free) toast(t('takeFirst'))
    },
    return: () => {
      if (mine && !actions.giveBack.isPending) actions.giveBack.mutate()
    },
    close: () => {
      if (mine || free) setClosing(true)
    },
    search: () => searchRef.current?.focus(),
    help: () => setHelp(true),
  })
  return { actions, help, setHelp, closing, setClosing }
}
