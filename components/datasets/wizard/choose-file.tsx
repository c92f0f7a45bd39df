'use client'

import { FileUp, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { OpenFault } from '@/components/datasets/wizard/open-file'
import { SampleOffer } from '@/components/datasets/wizard/sample-offer'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

type ChooseFileProps = {
  onFile: (file: File) => void
  onSample?: () => void
  reading: boolean
  fault: { file: string; fault: OpenFault } | null
  /** Said above the drop zone, when a broken upload goes on. */
  lead?: string
  /** What is said under the drop zone; by default of a history to train on. */
  points?: ReactNode
}

/** Drop zone, and for a first look the sample that comes with the product. */
export function ChooseFile({ onFile, onSample, reading, fault, lead, points }: ChooseFileProps) {
  const t = useTranslations('datasets.file')
  const sample = useTranslations('datasets.sample')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <div className="grid gap-6 border-line-strong border-t pt-5">
      {fault && <FileProblem {...fault} />}
      {lead !== undefined && <p className="max-w-measure text-ink-2">{lead}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the extra way; the button does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'grid justify-items-center gap-4 rounded-lg border border-line-strong border-dashed px-6 py-12 text-center transition-colors max-sm:px-4 max-sm:py-8',
          over && 'border-accent bg-accent-tint',
        )}
      >
        <FileUp aria-hidden className="size-8 stroke-[1.5] text-ink-3" />
        <div>
          <p className="text-base">{t(over ? 'release' : 'drop')}</p>
          <p id={hintId} className="mt-1 text-ink-3">
            {t('kinds')}
          </p>
        </div>
        <Button pending={reading} aria-describedby={hintId} onClick={() => input.current?.click()}>
          {t(reading ? 'reading' : 'choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.gz,.txt,.tsv,text/csv,application/gzip"
          aria-label={t('choose')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
      </div>
      {points === undefined ? <HistoryPoints /> : points}
      {onSample && (
        <SampleOffer
          action={
            <Button variant="outline" disabled={reading} onClick={onSample}>
              <Table2 aria-hidden />
              {sample('use')}
            </Button>
          }
        />
      )}
    </div>
  )
}

function FileProblem({ file, fault }: { file: string; fault: OpenFault }) {
  const t = useTranslations('datasets.fault')
  const values = { names: 'names' in fault ? fault.names : '', max: 'max' in fault ? fault.max : 0 }
  return (
    <ErrorState title={t(`${fault.code}.title`, { file })}>
      <p>{t(`${fault.code}.text`, values)}</p>
    </ErrorState>
  )
}

function HistoryPoints() {
  const t = useTranslations('datasets.file')
  return (
    <ul className="grid gap-x-8 gap-y-4 md:grid-cols-3">
      {(['answer', 'history', 'safe'] as const).map((point) => (
        <li key={point}>
          <p className="font-medium">{t(`${point}Title`)}</p>
          <p className="mt-1 max-w-measure text-ink-3">{t(`${point}Text`)}</p>
        </li>
      ))}
    </ul>
  )
}
