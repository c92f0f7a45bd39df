'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { CallError, callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'

/** Take over, return, close: told by a toast, and whatever came of it is read again. */
export function useActions(id: string | undefined) {
  const t = useTranslations('conversations.bar')
  const client = useQueryClient()
  const words = useCallWords()
  const settle = () => client.invalidateQueries({ queryKey: ['conversations'] })
  // Somebody was quicker: no fault of anybody's.
  const tell = (error: unknown) =>
    error instanceof CallError && error.status === 409 ? toast.warning(words(error)) : toast.error(words(error))

  const take = useMutation({
    mutationFn: () => callApi(`/conversations/${id}/takeover`, { method: 'POST' }),
    onSuccess: () => toast.success(t('taken')),
    onError: tell,
    onSettled: settle,
  })
  const giveBack = useMutation({
    mutationFn: () => callApi(`/conversations/${id}/return`, { method: 'POST' }),
    onSuccess: () => toast.success(t('returned')),
    onError: tell,
    onSettled: settle,
  })
  return { take, giveBack }
}
