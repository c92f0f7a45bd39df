'use client'

import { useEffect, useRef, useState } from 'react'
import { countRows, type OpenFault, openFile } from '@/components/datasets/wizard/open-file'

export type Chosen = { file: File; headers: string[]; firstRows: string[][]; rows: number | null }

/** A chosen CSV: its header, its first rows, and how many there are once counted. */
export function useChosenFile() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [fault, setFault] = useState<{ file: string; fault: OpenFault } | null>(null)
  const counting = useRef<AbortController>(undefined)
  useEffect(() => () => counting.current?.abort(), [])
  const choose = async (file: File) => {
    counting.current?.abort()
    setChosen(null)
    setFault(null)
    const opened = await openFile(file)
    if (opened.fault) return setFault({ file: file.name, fault: opened.fault })
    const { preview, packed } = opened
    setChosen({ file, headers: preview.names, firstRows: preview.rows.slice(0, 3), rows: null })
    const current = new AbortController()
    counting.current = current
    const rows = await countRows(file, packed, current.signal)
    if (!current.signal.aborted) setChosen((last) => last && { ...last, rows })
  }
  const clear = () => {
    counting.current?.abort()
    setChosen(null)
    setFault(null)
  }
  return { chosen, fault, choose, clear }
}
