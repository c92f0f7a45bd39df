'use client'

import { useMutation } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/identity/copy-button'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDate } from '@/components/lib/format'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import type { AgreementDetailReply } from '@/lib/payments'

type Made = { url: string; expires_at: string }

/** A fresh address of the debtor's page, shown once. */
export function PayLink({ agreement }: { agreement: AgreementDetailReply }) {
  const t = useTranslations('agreements.payLink')
  const locale = useLocale()
  const { customer_id, debt_id, conversation_id } = agreement
  const make = useMutation({
    mutationFn: () =>
      callApi<Made>('/pay-links', {
        method: 'POST',
        body: conversation_id === null ? { customer_id, debt_id } : { conversation_id },
      }),
  })
  return (
    <Dialog onOpenChange={(open) => !open && make.reset()}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Link2 aria-hidden />
          {t('open')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        {make.data ? (
          <div className="grid gap-3">
            <FormField label={t('address')} hint={t('until', { day: formatDate(make.data.expires_at, locale) })}>
              <Input
                readOnly
                value={make.data.url}
                onFocus={(event) => event.target.select()}
                className="num text-xs"
              />
            </FormField>
            <div>
              <CopyButton variant="default" text={make.data.url} label={t('copy')} />
            </div>
          </div>
        ) : (
          <div>
            <Button pending={make.isPending} onClick={() => make.mutate()}>
              {t('make')}
            </Button>
          </div>
        )}
        <CallFailed error={make.error} title={t('failed')} />
      </DialogContent>
    </Dialog>
  )
}
