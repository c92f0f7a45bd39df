'use client'

import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import type { Preference } from '@/components/customers/types'
import { useCallWords } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'

/** Ends a wish or withdraws a consent, after asking: contact may become possible again by it. */
export function EndPreference({ preference, label }: { preference: Preference; label: string }) {
  const t = useTranslations('customers.preference')
  const common = useTranslations('common')
  const words = useCallWords()
  const end = useModelCall<void>(() => t('ended'))
  const path = `/customers/${preference.customer_id}/contact-preferences/${preference.preference_id}`
  return (
    <AlertDialog>
      <AlertDialogTrigger asChild>
        <Button variant="ghost" size="sm" pending={end.isPending} aria-label={t('endOf', { label })}>
          {t('end')}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>{t('endTitle', { label })}</AlertDialogTitle>
          <AlertDialogDescription>
            {t(preference.kind === 'consent' ? 'endConsentText' : 'endText')}
          </AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>{common('cancel')}</AlertDialogCancel>
          <AlertDialogAction
            onClick={() => end.mutate({ method: 'DELETE', path }, { onError: (fault) => toast.error(words(fault)) })}
          >
            {t('end')}
          </AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  )
}
