'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Conversation } from '@/components/conversations/types'
import { CallError, callApi } from '@/components/lib/call-api'
import type { ScriptedLine } from '@/components/simulator/types'
import { Button } from '@/components/ui/button'

type Props = { conversation: Conversation; onUse: (text: string) => void }

/** What an invented customer knows by heart, while it is asked for; of a real one nobody tells. */
export function ProofHint({ conversation, onUse }: Props) {
  const t = useTranslations('simulator.phone')
  const { conversation_id: id, messages, verified } = conversation
  const hint = useQuery({
    queryKey: ['simulator', 'proof', id, messages],
    enabled: !verified,
    retry: false,
    queryFn: () =>
      callApi<ScriptedLine>(`/conversations/${id}/scripted-line`, { method: 'POST', body: { debtor: 'cooperative' } }),
  })
  if (verified) return null
  if (hint.error instanceof CallError && hint.error.status === 409)
    return <p className="text-ink-3 text-xs">{t('proofReal')}</p>
  const proof = hint.data?.proof
  if (!proof) return null
  return (
    <Button variant="outline" size="sm" className="justify-self-start" onClick={() => onUse(proof)}>
      <KeyRound aria-hidden />
      {t('proof', { text: proof })}
    </Button>
  )
}
