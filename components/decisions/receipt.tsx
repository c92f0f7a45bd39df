'use client'

import { useMutation } from '@tanstack/react-query'
import { Check, CircleAlert, RotateCcw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ReceiptFile } from '@/components/decisions/receipt-file'
import { ReceiptLines, shortHash } from '@/components/decisions/receipt-lines'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDateTime, formatDuration, formatNumber, formatPercent } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Finding } from '@/components/ui/finding'
import type { DecisionReply, ReplayReply } from '@/lib/decisions'

/** Every digit the machine holds: "identical" means to the last bit. */
const exact = (share: number, decimal: string) => String(share).replace('.', decimal)

/** The receipt of a decision, and the same decision made again on the same model. */
export function Receipt({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions.receipt')
  const locale = useLocale()
  const decimal = locale === 'en' ? '.' : ','
  const replay = useMutation({
    mutationFn: () => callApi<ReplayReply>(`/decisions/${decision.decision_id}/replay`, { method: 'POST' }),
  })
  const result = replay.data
  const band = decision.review_band
  const percent = (share: number) => formatPercent(share, locale, { fixed: false })
  const title = result ? t(result.identical ? 'titleSame' : 'titleOther') : t('title')
  const features = new Set([...Object.keys(decision.features), ...decision.missing_features]).size
  const latency = decision.latency_ms < 1 ? t('underOneMs') : formatDuration(decision.latency_ms, locale)
  const lines = [
    { key: 'id', label: t('decision'), value: decision.decision_id },
    {
      key: 'model',
      label: t('model'),
      value: t('modelValue', { version: decision.model_version, id: decision.model_id }),
    },
    {
      key: 'input',
      label: t('inputHash'),
      value: shortHash(decision.receipt.input_hash),
      full: decision.receipt.input_hash,
    },
    {
      key: 'hash',
      label: t('modelHash'),
      value: shortHash(decision.receipt.model_hash),
      full: decision.receipt.model_hash,
    },
    {
      key: 'limit',
      label: t('limit'),
      value: band
        ? t('limitBand', { limit: percent(decision.threshold), from: percent(band.from), to: percent(band.to) })
        : percent(decision.threshold),
    },
    {
      key: 'missing',
      label: t('missing'),
      value: t('missingValue', { missing: decision.missing_features.length, count: features }),
    },
    {
      key: 'at',
      label: t('decidedAt'),
      value: `${formatDateTime(decision.decided_at, locale)}, ${latency}`,
    },
    ...(decision.receipt.audit_seq === null
      ? []
      : [{ key: 'audit', label: t('audit'), value: t('auditValue', { seq: decision.receipt.audit_seq }) }]),
  ]
  const difference = result ? result.probability_now - result.probability_then : 0
  return (
    <div>
      <Finding
        title={title}
        note={t('note')}
        actions={
          <Button variant="outline" size="sm" pending={replay.isPending} onClick={() => replay.mutate()}>
            <RotateCcw aria-hidden />
            {t('redo')}
          </Button>
        }
      />
      <Card className="px-5 pt-4 pb-3" aria-live="polite">
        <h3 className="mb-2 flex justify-between gap-3">
          {t('heading')}
          {result && (
            <Badge variant={result.identical ? 'positive' : 'negative'}>
              {result.identical ? <Check aria-hidden /> : <CircleAlert aria-hidden />}
              {t(result.identical ? 'identical' : 'different')}
            </Badge>
          )}
        </h3>
        <ReceiptLines lines={lines} />
        <hr className="my-2 border-line-strong border-t-[3px] border-double" />
        <ReceiptLines
          lines={[
            { key: 'then', label: t('then'), value: exact(decision.probability, decimal) },
            ...(result
              ? [
                  { key: 'now', label: t('now'), value: exact(result.probability_now, decimal) },
                  {
                    key: 'difference',
                    label: t('difference'),
                    value: formatNumber(difference, locale, { digits: 17 }),
                    tone: result.identical ? 'text-accent' : 'text-negative',
                  },
                  { key: 'replayed', label: t('replayedAt'), value: formatDateTime(result.replayed_at, locale) },
                ]
              : []),
          ]}
        />
      </Card>
      {result && !result.inputs_intact && <p className="mt-2 text-negative text-xs">{t('inputsChanged')}</p>}
      {result && !result.model_intact && <p className="mt-2 text-negative text-xs">{t('modelChanged')}</p>}
      <ReceiptFile decisionId={decision.decision_id} />
      <div className="mt-3 empty:hidden">
        <CallFailed error={replay.error} title={t('failed')} />
      </div>
    </div>
  )
}
