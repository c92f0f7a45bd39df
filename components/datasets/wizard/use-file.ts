'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { firstMapping, type Mapping } from '@/components/datasets/core/mapping'
import { countRows, type Opened, type OpenFault, openFile } from '@/components/datasets/wizard/open-file'
import { fetchSample, sampleMapping } from '@/components/datasets/wizard/sample'

export type Readable = Extract<Opened, { fault: null }>

/** The file's name without its endings, as the data set's first name. */
const nameOf = (file: File) => file.name.replace(/(\.csv|\.txt|\.tsv)?(\.gz)?$/i, '').slice(0, 120)

/** Rows that a file of this size should have, judged by its first rows. */
function guessRows({ file, preview, packed }: Readable): number {
  if (preview.whole) return preview.rows.length
  const seenBytes = packed ? 65_536 : 262_144
  return Math.round((file.size / seenBytes) * preview.rows.length)
}

/** The chosen file, its preview, its rows once counted, and what the person says about it. */
export function useFile(sample: boolean, onReady: (opened: Readable) => void) {
  const [opened, setOpened] = useState<Readable | null>(null)
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [rows, setRows] = useState<number | null>(null)
  const [reading, setReading] = useState(false)
  const [fault, setFault] = useState<{ file: string; fault: OpenFault } | null>(null)
  const ready = useRef(onReady)
  useEffect(() => {
    ready.current = onReady
  })
  const counting = useRef<AbortController>(undefined)

  const clear = useCallback(() => {
    counting.current?.abort()
    setOpened(null)
    setMapping(null)
    setRows(null)
    setFault(null)
  }, [])

  const choose = useCallback(
    async (file: File, known: Partial<Mapping> = {}) => {
      clear()
      setReading(true)
      const found = await openFile(file)
      setReading(false)
      if (found.fault) return setFault({ file: file.name, fault: found.fault })
      setOpened(found)
      setMapping(firstMapping(found.preview, nameOf(file), known))
      ready.current(found)
      const current = new AbortController()
      counting.current = current
      const counted = await countRows(file, found.packed, current.signal)
      if (!current.signal.aborted) setRows(counted)
    },
    [clear],
  )

  const chooseSample = useCallback(async () => {
    setReading(true)
    const file = await fetchSample()
    if (file) return choose(file, sampleMapping)
    setReading(false)
    return setFault({ file: '', fault: { code: 'unreadable_file' } })
  }, [choose])

  const asked = useRef(false)
  useEffect(() => {
    if (!sample || asked.current) return
    asked.current = true
    void chooseSample()
  }, [sample, chooseSample])
  useEffect(() => () => counting.current?.abort(), [])

  return {
    opened,
    mapping,
    rows,
    guess: opened ? guessRows(opened) : 0,
    reading,
    fault,
    choose: (file: File) => void choose(file),
    chooseSample: () => void chooseSample(),
    setMapping,
    clear,
  }
}
