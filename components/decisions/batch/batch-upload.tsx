'use client'

import { useMutation } from '@tanstack/react-query'
import { Stamp } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { BatchPlanView } from '@/components/decisions/batch/batch-plan-view'
import { FileDrop } from '@/components/decisions/batch/file-drop'
import { type ColumnUse, guessUse, planBatch } from '@/components/decisions/batch/plan-batch'
import { type Csv, decodeText, readCsv } from '@/components/decisions/batch/read-csv'
import { RefusedRows } from '@/components/decisions/batch/refused-rows'
import { SampleCsv } from '@/components/decisions/batch/sample-csv'
import type { ModelFeature } from '@/components/decisions/order/draft'
import { CallError, callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { maxBatchDecisions } from '@/db/constants/decisions'

type Loaded = { name: string; csv: Csv }
type FileFault = 'empty' | 'headerOnly' | 'tooMany' | 'binary' | 'duplicate'

function faultOf(text: string, csv: Csv): FileFault | null {
  if (text.includes('\u0000')) return 'binary'
  if (csv.header.length === 0) return 'empty'
  if (new Set(csv.header).size < csv.header.length) return 'duplicate'
  if (csv.records.length === 0) return 'headerOnly'
  return csv.records.length > maxBatchDecisions ? 'tooMany' : null
}

/** Up to 5,000 orders from a CSV, read and checked in the browser, decided in one batch. */
export function BatchUpload({ features }: { features: readonly ModelFeature[] }) {
  const t = useTranslations('decisions.batch')
  const router = useRouter()
  const path = usePathname()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [fault, setFault] = useState<FileFault | null>(null)
  const [use, setUse] = useState<ColumnUse>({ orderId: '', customerId: '' })
  const plan = useMemo(() => (loaded ? planBatch(loaded.csv, features, use) : null), [loaded, features, use])
  const send = useMutation({
    mutationFn: (items: object[]) =>
      callApi<{ job_id: string }>('/decisions/batch', { method: 'POST', body: { items } }),
    onSuccess: ({ job_id }) => router.push(`${path}?tab=batch&job=${job_id}`),
  })
  const read = async (file: File) => {
    send.reset()
    const text = decodeText(await file.arrayBuffer())
    const csv = readCsv(text, maxBatchDecisions)
    const found = faultOf(text, csv)
    setFault(found)
    setLoaded(found === null ? { name: file.name, csv } : null)
    setUse(guessUse(csv.header, features))
  }
  const ready = plan !== null && plan.faults.length === 0 && plan.missing.length < features.length
  const refused = send.error instanceof CallError ? send.error.faults : {}
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-line-strong border-t pt-5">
        <p className="max-w-measure text-ink-2">{t('intro', { max: maxBatchDecisions })}</p>
        <SampleCsv features={features} />
      </div>
      <FileDrop onFile={(file) => void read(file)} fileName={loaded?.name} />
      {fault !== null && (
        <ErrorState title={t(`file.${fault}`, { max: maxBatchDecisions })}>{t('file.nothingSent')}</ErrorState>
      )}
      {loaded && plan && (
        <BatchPlanView header={loaded.csv.header} use={use} onUse={setUse} plan={plan} columnCount={features.length} />
      )}
      <CallFailed error={send.error} title={t('failed')} />
      {plan && <RefusedRows faults={refused} lines={plan.lines} />}
      {plan && (
        <div>
          <Button pending={send.isPending} disabled={!ready} onClick={() => send.mutate(plan.items)}>
            <Stamp aria-hidden />
            {t('submit', { count: plan.items.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
