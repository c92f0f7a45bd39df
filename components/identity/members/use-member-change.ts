'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import type { MemberReply } from '@/components/identity/members/members-table'
import { callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'
import type { Role } from '@/db/constants/identity'

type Change = { role?: Role; disabled?: boolean }

/** Sends a change of a person, tells how it went, and shows the page anew. */
export function useMemberChange(member: MemberReply) {
  const t = useTranslations('members')
  const words = useCallWords()
  const router = useRouter()
  const [pending, setPending] = useState<Change | null>(null)
  const [refreshing, startTransition] = useTransition()
  const change = async (wanted: Change, done: string) => {
    setPending(wanted)
    try {
      await callApi<MemberReply>(`/members/${member.user_id}`, { method: 'PATCH', body: wanted })
      toast.success(done)
      startTransition(() => {
        router.refresh()
        setPending(null)
      })
    } catch (refusal) {
      toast.error(t('changeFailed'), { description: words(refusal) })
      setPending(null)
    }
  }
  return { change, pending: pending ?? (refreshing ? {} : null) }
}
