'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ingested } from '@/components/portfolios/types'
import { sendPortfolio, type UploadOptions } from '@/components/portfolios/upload/send-portfolio'

export type UploadState =
  | { phase: 'idle' }
  | { phase: 'sending'; sentBytes: number }
  | { phase: 'failed'; error: unknown }
  | { phase: 'done'; result: Ingested }

const idle: UploadState = { phase: 'idle' }

/** One file on its way. The same file again is safe: a customer that is known is brought up to date. */
export function useUpload() {
  const [state, setState] = useState<UploadState>(idle)
  const control = useRef<AbortController>(undefined)
  const stop = useCallback(() => {
    control.current?.abort()
    setState(idle)
  }, [])
  const start = useCallback((file: File, options: UploadOptions) => {
    const current = new AbortController()
    control.current = current
    setState({ phase: 'sending', sentBytes: 0 })
    const onSent = (sentBytes: number) => setState({ phase: 'sending', sentBytes })
    sendPortfolio({ file, options, onSent, signal: current.signal }).then(
      (result) => setState({ phase: 'done', result }),
      (error: unknown) => {
        if (!current.signal.aborted) setState({ phase: 'failed', error })
      },
    )
  }, [])
  useEffect(() => () => control.current?.abort(), [])
  return { state, start, stop }
}
