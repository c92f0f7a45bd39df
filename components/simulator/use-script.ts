'use client'

import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/lib/call-api'
import { pause } from '@/components/simulator/send-message'
import type { ScriptedLine } from '@/components/simulator/types'
import { type Choice, isOpen, type Simulation } from '@/components/simulator/use-simulation'

/** As long as a person takes to read before they answer. */
const readingMs = 900

/** Scripted debtors that play by themselves: begun, paused, gone on with. */
export function useScript(simulation: Simulation) {
  const [debtor, setDebtor] = useState<string>()
  const [playing, setPlaying] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  // The run that may speak; a later one, or leaving the page, silences those before it.
  const run = useRef(0)
  useEffect(
    () => () => {
      run.current += 1
    },
    [],
  )

  const stop = () => {
    run.current += 1
    setPlaying(false)
  }

  /** @returns false when there is nothing more to say */
  async function step(id: string, key: string): Promise<boolean> {
    const { text } = await callApi<ScriptedLine>(`/conversations/${id}/scripted-line`, {
      method: 'POST',
      body: { debtor: key },
    })
    if (text === null) return (await simulation.passTime.mutateAsync(id)) === 'sent'
    return isOpen(await simulation.send.mutateAsync({ to: id, text }))
  }

  async function play(id: string, key: string) {
    run.current += 1
    const mine = run.current
    setPlaying(true)
    setFault(null)
    try {
      for (let more = true; more && run.current === mine; ) {
        await pause(readingMs)
        if (run.current === mine) more = await step(id, key)
      }
    } catch (error) {
      if (run.current === mine) setFault(error)
    }
    if (run.current === mine) setPlaying(false)
  }

  async function begin(key: string, choice: Choice) {
    stop()
    setDebtor(key)
    const id = await simulation.start.mutateAsync(choice).catch(() => null)
    if (id !== null) await play(id, key)
  }

  const leave = () => {
    stop()
    setDebtor(undefined)
    setFault(null)
  }
  return { debtor, playing, fault, begin, play, stop, leave }
}
export type Script = ReturnType<typeof useScript>
