'use client'

import { useTranslations } from 'next-intl'
import { leftMs } from '@/components/datasets/core/pace'
import type { DatasetSummary } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'
import { Lots } from '@/components/datasets/wizard/lots'
import { RefusedSection } from '@/components/datasets/wizard/refused-section'
import { useRate, useRefused } from '@/components/datasets/wizard/use-live'
import type { SendState } from '@/components/datasets/wizard/use-send'
import { CallFailed } from '@/components/lib/call-failed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { Section, Sections } from '@/components/ui/section'
import type { LabelMeaning } from '@/db/constants/datasets'

type Props = {
  send: SendState
  live: DatasetSummary | null
  fileBytes: number
  /** Rows of the file, or as many as its size suggests. */
  totalRows: number
  exact: boolean
  onResume: () => void
  agreed: Agreed
}

/** What was answered in the step before; it can no longer change. */
export type Agreed = { target: string; approve: string; reject: string; ids: readonly string[]; meaning: LabelMeaning }

/** How much is in, how fast it goes, and what was refused. */
export function SendFile({ send, live, fileBytes, totalRows, exact, onResume, agreed }: Props) {
  const t = useTranslations('datasets.send')
  const { count, percent, bytes, duration } = useFigures()
  const accepted = live?.rows_total ?? 0
  const refusedTotal = live?.rejected_total ?? 0
  const rows = accepted + refusedTotal
  const total = Math.max(totalRows, rows)
  const running = send.phase === 'sending'
  const rate = useRate(rows, running)
  const left = running ? leftMs(rows, total, rate) : null
  const refused = useRefused(live?.dataset_id ?? null, refusedTotal)
  const complete = live?.status === 'complete'
  const checking = running && !complete && rows > 0 && rows >= total
  return (
    <>
      <div className="grid items-start gap-x-8 gap-y-5 border-line-strong border-y py-5 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <Figure
          label={t(complete ? 'received' : 'soFar')}
          value={<span aria-live="off">{count(rows)}</span>}
          unit={t(exact ? 'ofRows' : 'ofAbout', { rows: total })}
          note={t('bytes', { sent: bytes(Math.min(send.sentBytes, fileBytes)), total: bytes(fileBytes) })}
        />
        <div>
          <div className="mb-2 flex flex-wrap justify-between gap-x-4">
            <span className="tabular-nums">
              <b>{percent(total === 0 ? 0 : Math.min(1, rows / total))}</b>
              {running && rate !== null && rate > 0 && `, ${t('rate', { rows: Math.round(rate) })}`}
            </span>
            <b className="tabular-nums" role="status">
              {left !== null
                ? t('left', { time: duration(Math.max(1000, left)) })
                : checking
                  ? t('checking')
                  : t(`phase.${send.phase}`)}
            </b>
          </div>
          <Lots
            rows={rows}
            totalRows={total}
            doneBatches={live?.batches ?? 0}
            refused={new Set(refused.map(({ batch }) => batch))}
            running={running}
            note={complete ? '' : t('close')}
          />
        </div>
        <Stopped send={send} onResume={onResume} />
      </div>
      <Sections className="border-t-0">
        <RefusedSection
          datasetId={live?.dataset_id ?? null}
          refused={refused}
          refusedTotal={refusedTotal}
          acceptedTotal={accepted}
        />
        <Section span={5} cut title={t('agreed')} note={t('agreedNote')}>
          <AgreedList agreed={agreed} />
        </Section>
      </Sections>
    </>
  )
}

function Stopped({ send, onResume }: { send: SendState; onResume: () => void }) {
  const t = useTranslations('datasets.send')
  if (send.phase === 'offline') {
    return (
      <Alert
        variant="caution"
        role="alert"
        className="md:col-span-2"
        title={t('offlineTitle')}
        action={
          <Button variant="outline" onClick={onResume}>
            {t('resume')}
          </Button>
        }
      >
        {t('offlineText')}
      </Alert>
    )
  }
  if (send.phase === 'paused') {
    return (
      <Alert className="md:col-span-2" title={t('pausedTitle')}>
        {t('pausedText')}
      </Alert>
    )
  }
  if (send.phase !== 'failed') return null
  return <CallFailed error={send.error} title={t('failedTitle')} safe={t('failedText')} className="md:col-span-2" />
}

function AgreedList({ agreed }: { agreed: Agreed }) {
  const t = useTranslations('datasets.send')
  const meaning = useTranslations('datasets.meaning')
  const items = [
    { key: 'target', label: t('target'), value: agreed.target, mono: true },
    { key: 'approve', label: t('approve'), value: agreed.approve, mono: true },
    { key: 'reject', label: t('reject'), value: agreed.reject || '–', mono: true },
    { key: 'ids', label: t('ids'), value: agreed.ids.join(', ') || '–', mono: true },
    { key: 'meaning', label: t('meaning'), value: meaning(`${agreed.meaning}.label`) },
  ]
  return <KeyValues items={items} />
}
