'use client'

import type { ReactNode, RefObject } from 'react'
import { Composer } from '@/components/conversations/thread/composer'
import { Messages } from '@/components/conversations/thread/messages'
import { TakeoverBar } from '@/components/conversations/thread/takeover-bar'
import type { Conversation, Viewer } from '@/components/conversations/types'
import type { useActions } from '@/components/conversations/use-actions'

type Props = {
  conversation: Conversation
  viewer: Viewer
  actions: ReturnType<typeof useActions>
  boxRef: RefObject<HTMLTextAreaElement | null>
  head: ReactNode
  onClose: () => void
}

/** Head, what was said, and who goes on. */
export function Thread({ conversation, viewer, actions, boxRef, head, onClose }: Props) {
  const mine = conversation.holder === 'person' && conversation.assignee_id === viewer.id
  return (
    <>
      {head}
      <Messages conversation={conversation} />
      {mine ? (
        <Composer
          key={conversation.conversation_id}
          conversation={conversation}
          boxRef={boxRef}
          returning={actions.giveBack.isPending}
          onReturn={() => actions.giveBack.mutate()}
          onClose={onClose}
        />
      ) : (
        <TakeoverBar
          conversation={conversation}
          viewer={viewer}
          taking={actions.take.isPending}
          onTake={() => actions.take.mutate()}
          onClose={onClose}
        />
      )}
    </>
  )
}
