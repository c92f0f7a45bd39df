'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { Button } from '@/components/ui/button'

/** A scanner that only opens links must not confirm for the holder, so a press does. */
export function ConfirmIdentity({ token }: { token: string }) {
  const t = useTranslations('confirm')
  const confirm = useMutation({
    mutationFn: () => callApi(`/identity-links/${token}/confirm`, { method: 'POST' }),
  })
  if (confirm.isSuccess) {
    return (
      <p role="status" className="mt-8 text-base text-positive">
        {t('done')}
      </p>
    )
  }
  return (
    <>
      <Button size="lg" className="mt-8 w-full" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
        {confirm.isPending ? t('working') : t('confirm')}
      </Button>
      {confirm.isError && (
        <p role="alert" className="mt-3 text-negative text-sm">
          {t('failed')}
        </p>
      )}
    </>
  )
}
