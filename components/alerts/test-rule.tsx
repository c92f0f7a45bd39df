'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'

/** Sends a mail to the saved recipients of a rule. */
export function TestRule({ id }: { id: string }) {
  const t = useTranslations('alerts.rules')
  const words = useCallWords()
  const [pending, setPending] = useState(false)
  const send = async () => {
    setPending(true)
    try {
      const { recipients } = await callApi<{ recipients: number }>(`/alert-rules/${id}/test`, { method: 'POST' })
      toast.success(t('tested', { count: recipients }))
    } catch (refusal) {
      toast.error(t('testFailed'), { description: words(refusal) })
    } finally {
      setPending(false)
    }
  }
  return (
    <Button variant="outline" pending={pending} onClick={() => void send()}>
      {t('test')}
    </Button>
  )
}
