'use client'

import { Hourglass, SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { ProofHint } from '@/components/simulator/phone/proof-hint'
import type { Script } from '@/components/simulator/use-script'
import { isOpen, type Simulation } from '@/components/simulator/use-simulation'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Tooltip } from '@/components/ui/tooltip'

type Props = { simulation: Simulation; script: Script }

/** Where the debtor writes, or lets time pass. Whoever writes takes the phone from a script. */
export function PhoneInput({ simulation, script }: Props) {
  const t = useTranslations('simulator.phone')
  const [text, setText] = useState('')
  const { conversation, send, passTime } = simulation
  const busy = send.isPending || passTime.isPending || script.playing
  const open = conversation !== undefined && isOpen(conversation)
  const say = (words: string) => {
    if (!open || busy || words.trim() === '') return
    send.mutate({ to: conversation.conversation_id, text: words.trim() })
    setText('')
  }
  return (
    <footer className="grid gap-2 border-line border-t bg-raised p-3">
      {open && !busy && <ProofHint conversation={conversation} onUse={say} />}
      <CallFailed error={send.error ?? passTime.error} title={t('failed')} safe={t('safe')} />
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          say(text)
        }}
      >
        <Input
          value={text}
          maxLength={4000}
          autoComplete="off"
          disabled={!open}
          aria-label={t('input')}
          placeholder={t('placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" size="icon" aria-label={t('send')} disabled={!open || busy || text.trim() === ''}>
          <SendHorizontal aria-hidden />
        </Button>
      </form>
      <Tooltip content={t('timeHint')}>
        <Button
          variant="ghost"
          size="sm"
          className="justify-self-start"
          disabled={!open || busy}
          onClick={() => conversation && passTime.mutate(conversation.conversation_id)}
        >
          <Hourglass aria-hidden />
          {t('timePasses')}
        </Button>
      </Tooltip>
      {passTime.data === 'not_needed' && open && <p className="text-ink-3 text-xs">{t('nothing')}</p>}
    </footer>
  )
}
