'use client'

import { useMutation } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { CheckResult } from '@/components/personas/check/check-result'
import type { PreviewCustomer } from '@/components/personas/lib/types'
import { CustomerSelect } from '@/components/personas/preview/customer-select'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { CheckReply } from '@/lib/conversations'

/** Plays one debt through all ten and shows whether the offers are the same. */
export function CheckAll({ customers }: { customers: readonly PreviewCustomer[] }) {
  const t = useTranslations('personas.check')
  const [open, setOpen] = useState(false)
  const [customer, setCustomer] = useState(customers[0]?.id ?? '')
  const check = useMutation({
    mutationFn: (id: string) =>
      callApi<CheckReply>('/personas/check', { method: 'POST', body: id === '' ? {} : { customer_id: id } }),
  })
  const start = (id: string) => {
    setCustomer(id)
    check.mutate(id)
  }
  const toggle = (next: boolean) => {
    setOpen(next)
    if (next) start(customer)
  }
  return (
    <>
      <Button variant="outline" onClick={() => toggle(true)}>
        <FlaskConical aria-hidden />
        {t('button')}
      </Button>
      <Dialog open={open} onOpenChange={toggle}>
        <DialogContent className="max-h-[85vh] max-w-3xl overflow-y-auto">
          <DialogHeader>
            <DialogTitle>{t('title')}</DialogTitle>
            <DialogDescription>{t('note')}</DialogDescription>
          </DialogHeader>
          <CustomerSelect label={t('customer')} {...{ customers, customer }} onCustomer={start} />
          <CallFailed error={check.error} title={t('failed')} />
          {check.isPending && (
            <div aria-busy className="grid gap-3">
              <Skeleton className="h-14 w-full" />
              <Skeleton className="h-64 w-full" />
            </div>
          )}
          {check.data && !check.isPending && <CheckResult check={check.data} />}
        </DialogContent>
      </Dialog>
    </>
  )
}
