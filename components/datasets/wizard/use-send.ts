'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { CallError, sendFile, type Uploaded } from '@/components/datasets/api'

type SendPhase = 'idle' | 'sending' | 'paused' | 'offline' | 'failed' | 'done'
export type SendState = { phase: SendPhase; sentBytes: number; error: Error | null; result: Uploaded | null }

const idle: SendState = { phase: 'idle', sentBytes: 0, error: null, result: null }
const waitsMs = [2_000, 4_000, 8_000, 15_000]
/** Answers that pass: the network broke, or the server was busy or restarting. */
const passes = (error: unknown) => error instanceof CallError && [0, 502, 503, 504].includes(error.status)

/**
 * Sends one file into one data set. A break in the network is waited out and the file sent again: the server skips
 * the batches that it has.
 */
export function useSend() {
  const [state, setState] = useState<SendState>(idle)
  const control = useRef<AbortController>(undefined)
  const timer = useRef<number>(undefined)
  const again = useRef<() => void>(undefined)
  const phase = useRef(state.phase)
  useEffect(() => {
    phase.current = state.phase
  }, [state.phase])

  const halt = useCallback(() => {
    window.clearTimeout(timer.current)
    control.current?.abort()
  }, [])

  const start = useCallback(
    (file: Blob, query: string) => {
      let broken = 0
      const attempt = () => {
        halt()
        const current = new AbortController()
        control.current = current
        setState({ ...idle, phase: 'sending' })
        const onSent = (sentBytes: number) => {
          broken = 0
          setState((last) => (last.phase === 'sending' ? { ...last, sentBytes } : last))
        }
        sendFile({ file, query, onSent, signal: current.signal }).then(
          (result) => setState({ phase: 'done', sentBytes: file.size, error: null, result }),
          (error: Error) => {
            if (current.signal.aborted) return
            if (!passes(error)) return setState((last) => ({ ...last, phase: 'failed', error }))
            setState((last) => ({ ...last, phase: 'offline', error }))
            timer.current = window.setTimeout(attempt, waitsMs[Math.min(broken, waitsMs.length - 1)])
            broken += 1
          },
        )
      }
      again.current = attempt
      attempt()
    },
    [halt],
  )

  const pause = useCallback(() => {
    halt()
    setState((last) => ({ ...last, phase: 'paused' }))
  }, [halt])
  const resume = useCallback(() => again.current?.(), [])

  // The browser says at once that the network is back.
  useEffect(() => {
    const back = () => {
      if (phase.current === 'offline') again.current?.()
    }
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('online', back)
      halt()
    }
  }, [halt])

  return { state, start, pause, resume, halt }
}
