'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/components/lib/cn'

type FileDropProps = {
  onFile: (file: File) => void
  fileName?: string | undefined
  /** Of another file than orders: what to drop, and what it may be. */
  words?: { drop: string; note: string }
  accept?: string
}

/** A place to drop a file or, by mouse, finger or keyboard, to choose one. */
export function FileDrop({ onFile, fileName, words, accept = '.csv,text/csv,text/plain' }: FileDropProps) {
  const t = useTranslations('decisions.batch')
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same
    <div
      className={cn(
        'relative grid justify-items-center gap-2 rounded-lg border border-line-strong border-dashed p-8 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-focus',
        over ? 'bg-accent-tint' : 'hover:bg-hover/45',
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <FileUp aria-hidden className="size-6 stroke-[1.75] text-ink-3" />
      <label className="font-medium [overflow-wrap:anywhere]">
        {fileName ?? words?.drop ?? t('drop')}
        <input
          type="file"
          accept={accept}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
            event.target.value = ''
          }}
        />
      </label>
      <p className="max-w-measure text-ink-3 text-xs">
        {fileName === undefined ? (words?.note ?? t('dropNote')) : t('dropAgain')}
      </p>
    </div>
  )
}
