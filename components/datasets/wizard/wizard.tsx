'use client'

import { Pause, Play, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { createDataset, deleteDataset } from '@/components/datasets/api'
import type { Mapping } from '@/components/datasets/core/mapping'
import { createPayload, uploadQuery } from '@/components/datasets/core/payload'
import { Training } from '@/components/datasets/training'
import type { DatasetDetail } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'
import { CancelSend } from '@/components/datasets/wizard/cancel-send'
import { ChooseFile } from '@/components/datasets/wizard/choose-file'
import { MapColumns } from '@/components/datasets/wizard/map-columns'
import { type Agreed, SendFile } from '@/components/datasets/wizard/send-file'
import { type StepName, Steps } from '@/components/datasets/wizard/steps'
import { useFile } from '@/components/datasets/wizard/use-file'
import { useLive } from '@/components/datasets/wizard/use-live'
import { useSend } from '@/components/datasets/wizard/use-send'
import { CallFailed } from '@/components/lib/call-failed'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

type WizardProps = {
  /** A data set that is still receiving: the same file goes on where it stopped. */
  resume: DatasetDetail | null
  /** Opens with the shipped sample. */
  sample: boolean
}

/** From a file to a training, in four steps on one page. */
export function Wizard({ resume, sample }: WizardProps) {
  const t = useTranslations('datasets.wizard')
  const list = useTranslations('datasets')
  const { count, bytes } = useFigures()
  const router = useRouter()
  const send = useSend()
  // The columns of a broken upload are settled: its file goes out as soon as it is read.
  const chosen = useFile(sample, (found) => {
    if (resume) send.start(found.file, uploadQuery(resume.dataset_id, found.preview))
  })
  const [datasetId, setDatasetId] = useState(resume?.dataset_id ?? null)
  const [creating, setCreating] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const [trainingId, setTrainingId] = useState<string | null>(null)
  const [ended, setEnded] = useState(false)
  const phase = send.state.phase
  const started = phase !== 'idle'
  const live = useLive(datasetId, started && phase !== 'failed' && trainingId === null, resume ?? undefined)
  const opened = chosen.opened
  // The answer may be lost on the way; the data set says the same.
  const jobId = trainingId ?? (started ? (send.state.result?.training_job_id ?? live?.training_job_id ?? null) : null)
  const step: StepName = jobId !== null ? 'train' : started ? 'send' : opened ? 'columns' : 'file'

  // A step is a page of its own: it opens at its top.
  useEffect(() => {
    if (step !== 'file') window.scrollTo({ top: 0 })
  }, [step])

  useEffect(() => {
    if (phase !== 'sending' && phase !== 'offline') return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [phase])

  async function begin() {
    if (!opened || !chosen.mapping) return
    setCreating(true)
    setError(null)
    try {
      const { dataset_id } = await createDataset(createPayload(opened.preview, chosen.mapping))
      setDatasetId(dataset_id)
      window.history.replaceState(null, '', `/datasets/new?dataset=${dataset_id}`)
      send.start(opened.file, uploadQuery(dataset_id, opened.preview))
    } catch (fault) {
      setError(fault as Error)
    }
    setCreating(false)
  }

  async function discard() {
    send.halt()
    if (datasetId) await deleteDataset(datasetId)
    toast.success(t('discarded'))
    router.push('/datasets')
  }

  const total = chosen.rows ?? chosen.guess
  const notes = {
    file: opened ? (chosen.rows === null ? bytes(opened.file.size) : t('rows', { rows: chosen.rows })) : undefined,
    columns: opened ? t('columns', { count: opened.preview.names.length }) : undefined,
    send: step === 'send' && live ? t('lot', { lot: live.batches, of: Math.ceil(total / 500) }) : undefined,
    train: jobId === null ? t('byItself') : undefined,
  }
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/datasets', label: list('title') }]} />}
        title={opened?.file.name ?? resume?.name ?? t('title')}
        badges={opened && <Badge variant="outline">{bytes(opened.file.size)}</Badge>}
        actions={
          step === 'columns' && !resume ? (
            <Button variant="outline" onClick={chosen.clear}>
              {t('otherFile')}
            </Button>
          ) : step === 'send' ? (
            <>
              {phase === 'sending' && (
                <Button variant="outline" onClick={send.pause}>
                  <Pause aria-hidden />
                  {t('pause')}
                </Button>
              )}
              {(phase === 'paused' || phase === 'failed') && (
                <Button variant="outline" onClick={send.resume}>
                  <Play aria-hidden />
                  {t('continue')}
                </Button>
              )}
              <CancelSend rows={count(live?.rows_total ?? 0)} onConfirm={discard}>
                <Button variant="destructive">
                  <X aria-hidden />
                  {t('cancel')}
                </Button>
              </CancelSend>
            </>
          ) : undefined
        }
      />
      <Steps current={step} notes={notes} busy={phase === 'sending' || (jobId !== null && !ended)} finished={ended} />
      {step === 'file' && (
        <ChooseFile
          onFile={chosen.choose}
          onSample={resume ? undefined : chosen.chooseSample}
          reading={chosen.reading}
          fault={chosen.fault}
          lead={resume ? t('resumeLead', { rows: resume.rows_total + resume.rejected_total }) : undefined}
        />
      )}
      <CallFailed error={error} title={t('createFailed')} className="mt-5" />
      {step === 'columns' && opened && chosen.mapping && !resume && (
        <MapColumns
          preview={opened.preview}
          rows={chosen.rows}
          mapping={chosen.mapping}
          onChange={chosen.setMapping}
          onSend={begin}
          sending={creating}
        />
      )}
      {(step === 'send' || step === 'train') && opened && (
        <>
          {jobId !== null && (
            <div className="border-line-strong border-t">
              <Training
                key={jobId}
                jobId={jobId}
                canTrain
                onRestart={(next) => {
                  setEnded(false)
                  setTrainingId(next)
                }}
                onEnd={() => setEnded(true)}
              />
            </div>
          )}
          <SendFile
            send={jobId === null ? send.state : { ...send.state, phase: 'done', sentBytes: opened.file.size }}
            live={live}
            fileBytes={opened.file.size}
            totalRows={live?.status === 'complete' ? 0 : total}
            exact={chosen.rows !== null}
            onResume={send.resume}
            agreed={resume ? agreedOf(resume) : agreedIn(chosen.mapping)}
          />
        </>
      )}
    </>
  )
}

const agreedOf = (dataset: DatasetDetail): Agreed => ({
  target: dataset.target,
  approve: dataset.approve_label,
  reject: dataset.reject_label ?? '',
  ids: dataset.id_columns.filter((name) => dataset.columns.some((column) => column.name === name)),
  meaning: dataset.label_meaning,
})

const agreedIn = (mapping: Mapping | null): Agreed => ({
  target: mapping?.target ?? '',
  approve: mapping?.approve ?? '',
  reject: mapping?.reject ?? '',
  ids: mapping?.columns.filter(({ type }) => type === 'id').map(({ name }) => name) ?? [],
  meaning: mapping?.meaning ?? 'unknown',
})
