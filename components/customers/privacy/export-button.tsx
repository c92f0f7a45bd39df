'use client'

import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'
import { saveFile } from '@/components/portfolios/save-file'
import { Button } from '@/components/ui/button'

/** Everything held of a customer as a JSON file, unmasked; the trail notes who took it. */
export function ExportButton({ customerId }: { customerId: string }) {
  const t = useTranslations('customers.privacy')
  const words = useCallWords()
  const take = useMutation({
    mutationFn: () => callApi<unknown>(`/customers/${customerId}/export`),
    onSuccess: (all) => {
      saveFile(`${customerId}.json`, JSON.stringify(all, null, 2), 'application/json')
      toast.success(t('exported'))
    },
    onError: (fault) => toast.error(words(fault)),
  })
  return (
    <Button variant="outline" pending={take.isPending} onClick={() => take.mutate()}>
      <Download aria-hidden />
      {t('export')}
    </Button>
  )
}
