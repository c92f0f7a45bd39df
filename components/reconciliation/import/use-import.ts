'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { sendFile } from '@/components/lib/send-file'
import type { ImportReply } from '@/components/reconciliation/types'

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'sending'; name: string; share: number }
  | { phase: 'failed'; name: string; error: unknown }
  | { phase: 'done'; name: string; result: ImportReply }

const idle: ImportState = { phase: 'idle' }

function contentTypeOf(name: string): string {
  if (/\.gz$/i.test(name)) return 'application/gzip'
  return /\.(ofx|qfx)$/i.test(name) ? 'application/x-ofx' : 'text/csv'
}

/** One statement on its way. The same file again is safe: what is known is not counted twice. */
export function useImport(simulated: boolean) {
  const client = useQueryClient()
  const [state, setState] = useState<ImportState>(idle)
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])
  const start = async (file: File) => {
    const current = new AbortController()
    control.current?.abort()
    control.current = current
    const { name } = file
    setState({ phase: 'sending', name, share: 0 })
    try {
      const result = await sendFile<ImportReply>({
        path: `/bank-files?${new URLSearchParams({ name: name.slice(0, 200), simulated: String(simulated) })}`,
        file,
        contentType: contentTypeOf(name),
        signal: current.signal,
        onSent: (bytes) =>
          setState({ phase: 'sending', name, share: file.size === 0 ? 1 : Math.min(1, bytes / file.size) }),
      })
      setState({ phase: 'done', name, result })
      void client.invalidateQueries({ queryKey: ['money'] })
    } catch (error) {
      if (!current.signal.aborted) setState({ phase: 'failed', name, error })
    }
  }
  return { state, start, clear: () => setState(idle) }
}
