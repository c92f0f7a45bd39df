'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import type { MemberReply } from '@/components/identity/members/members-table'
import { useMemberChange } from '@/components/identity/members/use-member-change'
import { callApi } from '@/components/lib/call-api'
import { Button } from '@/components/ui/button'

/** Shuts a person out, after asking, or lets them in again. */
export function MemberAccess({ member }: { member: MemberReply }) {
  const t = useTranslations('members')
  const router = useRouter()
  const { change, pending } = useMemberChange(member)
  const { name } = member
  if (member.disabled_at !== null) {
    return (
      <Button
        variant="outline"
        size="sm"
        pending={pending !== null}
        aria-label={`${t('enable')}: ${name}`}
        onClick={() => void change({ disabled: false }, t('enabled', { name }))}
      >
        {t('enable')}
      </Button>
    )
  }
  return (
    <ConfirmCall
      label={t('disable')}
      name={`${t('disable')}: ${name}`}
      title={t('disableQuestion', { name })}
      failed={t('changeFailed')}
      call={() => callApi(`/members/${member.user_id}`, { method: 'PATCH', body: { disabled: true } })}
      onDone={() => {
        toast.success(t('disabled', { name }))
        router.refresh()
      }}
    >
      {t('disableText')}
    </ConfirmCall>
  )
}
