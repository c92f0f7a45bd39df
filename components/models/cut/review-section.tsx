'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BandFigures } from '@/components/models/cut/band-figures'
import { BandHandle } from '@/components/models/cut/band-handle'
import { useCut } from '@/components/models/cut/cut-context'
import { bandRows } from '@/components/models/lib/counts'
import { FoldSection } from '@/components/models/lib/fold-section'
import { ReasonDialog } from '@/components/models/lib/reason-dialog'
import { useFigures } from '@/components/models/lib/use-figures'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import type { ModelSummaryReply } from '@/lib/models'

/** How far each side of the threshold a new band reaches, in hundredths. */
const firstReach = 5

/** Orders the model is least sure of go to a person: from where to where, and how many that is. */
export function ReviewSection() {
  const { threshold, review_band: band } = useCut().model
  // A band around another threshold would be refused: the handles start again with the policy.
  return <BandEditor key={`${threshold} ${band?.from} ${band?.to}`} />
}

function BandEditor() {
  const t = useTranslations('models.band')
  const { percent, score, count } = useFigures()
  const { model, canWrite } = useCut()
  const own = Math.round(model.threshold * 100)
  const stored = model.review_band
  const [from, setFrom] = useState(stored ? Math.round(stored.from * 100) : Math.max(0, own - firstReach))
  const [to, setTo] = useState(stored ? Math.round(stored.to * 100) : Math.min(100, own + firstReach))
  const [asking, setAsking] = useState<'save' | 'remove' | null>(null)
  const save = useModelCall<ModelSummaryReply>(
    (saved) => t(saved.review_band ? 'saved' : 'removed'),
    () => setAsking(null),
  )
  const rows = bandRows(model.threshold_table, from, to)
  const share = rows / Math.max(1, model.test_rows)
  const same = stored !== null && Math.round(stored.from * 100) === from && Math.round(stored.to * 100) === to
  const values = { from: score(from / 100), to: score(to / 100), share: percent(share) }
  return (
    <FoldSection
      span={6}
      cut
      title={t(stored && same ? 'finding' : 'findingTry', values)}
      note={t('note', { rows: count(rows), all: count(model.test_rows) })}
    >
      <div className="relative h-9" aria-hidden>
        <div className="absolute inset-x-0 top-3 h-3 rounded-sm bg-hover" />
        <div
          className="absolute top-3 h-3 bg-negative-mid"
          style={{ left: 0, width: `${from}%` }}
          title={t('rejects')}
        />
        <div className="absolute top-3 h-3 bg-caution-mid" style={{ left: `${from}%`, width: `${to - from}%` }} />
        <div className="absolute top-3 right-0 h-3 bg-accent-mid" style={{ left: `${to}%` }} />
        <div className="absolute top-1 h-7 w-0.5 -translate-x-px bg-ink" style={{ left: `${own}%` }} />
      </div>
      <p aria-hidden className="relative flex justify-between text-xs">
        <span className="text-negative">{t('rejects')}</span>
        <span className="absolute -translate-x-1/2 text-caution" style={{ left: `${wordPlace(from, to)}%` }}>
          {t('person')}
        </span>
        <span className="text-accent">{t('approves')}</span>
      </p>
      <div className="mt-4 grid grid-cols-2 gap-6">
        <BandHandle
          label={t('from')}
          value={from}
          min={0}
          max={Math.min(Math.floor(model.threshold * 100), to - 1)}
          text={score(from / 100)}
          onChange={setFrom}
        />
        <BandHandle
          label={t('to')}
          value={to}
          min={Math.max(Math.ceil(model.threshold * 100), from + 1)}
          max={100}
          text={score(to / 100)}
          onChange={setTo}
        />
      </div>
      <BandFigures from={from} to={to} />
      <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
        {canWrite && (
          <Button variant="outline" disabled={same} onClick={() => setAsking('save')}>
            {t('button')}
          </Button>
        )}
        {canWrite && stored && (
          <Button variant="ghost" onClick={() => setAsking('remove')}>
            {t('remove')}
          </Button>
        )}
        <p className="text-ink-3 text-xs">{t('hint', { threshold: score(model.threshold) })}</p>
      </div>
      <ReasonDialog
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={t(asking === 'remove' ? 'removeTitle' : 'title', values)}
        text={t(asking === 'remove' ? 'removeText' : 'text', values)}
        placeholder={t('placeholder')}
        confirm={t(asking === 'remove' ? 'remove' : 'button')}
        failed={t('failed')}
        error={save.error}
        pending={save.isPending}
        onConfirm={(reason) =>
          save.mutate({
            method: 'PATCH',
            path: `/models/${model.model_id}`,
            body: { reason, review_band: asking === 'remove' ? null : { from: from / 100, to: to / 100 } },
          })
        }
      />
    </FoldSection>
  )
}

/** Under the band's middle, but clear of the words at both ends. */
const wordPlace = (from: number, to: number) => Math.min(65, Math.max(38, (from + to) / 2))
