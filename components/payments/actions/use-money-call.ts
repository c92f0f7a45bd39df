'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'

type Asked = { path: string; body?: unknown }

/** A write about money, then everything that shows money is read again. */
export function useMoneyCall<Reply>(saved: (reply: Reply) => string, onDone?: (reply: Reply) => void) {
  const router = useRouter()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Asked) => callApi<Reply>(path, { method: 'POST', body }),
    onSuccess: (reply: Reply) => {
      toast.success(saved(reply))
      onDone?.(reply)
    },
    // Somebody else may have been quicker: then what stands on the page is old.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['money'] })
      router.refresh()
    },
  })
}
