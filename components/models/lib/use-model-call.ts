'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'

type Asked = { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown }

/** A write, then the page's figures again from the server. */
export function useModelCall<Reply>(saved: (reply: Reply) => string, onDone?: (reply: Reply) => void) {
  const router = useRouter()
  return useMutation({
    mutationFn: ({ path, ...call }: Asked) => callApi<Reply>(path, call),
    onSuccess: (reply: Reply) => {
      toast.success(saved(reply))
      onDone?.(reply)
      router.refresh()
    },
  })
}
