'use client'

import { useTranslations } from 'next-intl'
import { type RuleDraft, wireUnitOf, withMetric } from '@/components/alerts/lib/rule-draft'
import { useRuleNames } from '@/components/alerts/rule-names'
import { useAlertWords } from '@/components/alerts/use-alert-words'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { GlossaryTerm } from '@/components/ui/term'
import { alertDirections, alertMetricFacts, alertWindows } from '@/db/constants/alerts'
import { type AlertMetric, alertMetrics } from '@/db/constants/analytics'
import { segments } from '@/db/constants/portfolios'

export type FieldsProps = {
  draft: RuleDraft
  change: (part: Partial<RuleDraft>) => void
  /** What is wrong with a field of the API, in words. */
  fault: (field: string) => string | undefined
}

/** What each figure is, in the glossary. */
const meaningOf: Record<AlertMetric, GlossaryTerm> = {
  recovery_rate: 'recovery_rate',
  success_rate: 'paid_conversation',
  answer_rate: 'answer_rate',
  ai_accuracy: 'ai_accuracy',
  promise_kept_rate: 'promises_kept',
  escalation_rate: 'escalation_rate',
  response_time: 'response_time',
  recovered_amount: 'recovered',
  conversations: 'conversations_started',
  payments: 'payments_confirmed',
  blocked_replies_rate: 'blocked_replies',
}

/** What is watched, over how long, and where the line is. */
export function RuleFields({ draft, change, fault }: FieldsProps) {
  const t = useTranslations('alerts')
  const meanings = useTranslations('glossary')
  const { duration } = useAlertWords()
  const facts = alertMetricFacts[draft.metric]
  const unit = t(`rules.unit.${wireUnitOf(draft.metric)}`)
  const windows = [...new Set([...alertWindows, draft.windowMinutes])].sort((a, b) => a - b)
  return (
    <>
      <FormField label={t('rules.field.metric')} hint={meanings(`${meaningOf[draft.metric]}.text`)}>
        <Select value={draft.metric} onChange={(event) => change(withMetric(draft, event.target.value as AlertMetric))}>
          {alertMetrics.map((metric) => (
            <option key={metric} value={metric}>
              {t(`metric.${metric}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <Narrowing {...{ draft, change, fault }} />
      <FormField label={t('rules.field.window')}>
        <Select value={draft.windowMinutes} onChange={(event) => change({ windowMinutes: Number(event.target.value) })}>
          {windows.map((minutes) => (
            <option key={minutes} value={minutes}>
              {duration(minutes)}
            </option>
          ))}
        </Select>
      </FormField>
      <div className="grid gap-4 sm:grid-cols-3">
        <FormField label={t('rules.field.direction')}>
          <Select
            value={draft.direction}
            onChange={(event) => change({ direction: event.target.value as RuleDraft['direction'] })}
          >
            {alertDirections.map((direction) => (
              <option key={direction} value={direction}>
                {t(`rules.direction.${direction}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField label={t('rules.field.threshold', { unit })} error={fault('threshold')}>
          <Input
            inputMode="decimal"
            value={draft.threshold}
            onChange={(event) => change({ threshold: event.target.value })}
          />
        </FormField>
        <FormField label={t('rules.field.clearAt', { unit })} error={fault('clear_at')}>
          <Input
            inputMode="decimal"
            value={draft.clearAt}
            onChange={(event) => change({ clearAt: event.target.value })}
          />
        </FormField>
      </div>
      {facts.judgedByInterval ? (
        <FormField label={t('rules.field.minimum')} hint={t('rules.field.minimumHint')} error={fault('minimum_count')}>
          <Input
            inputMode="numeric"
            value={draft.minimum}
            onChange={(event) => change({ minimum: event.target.value })}
          />
        </FormField>
      ) : (
        <p className="text-ink-3 text-xs">{t('rules.field.noMinimum')}</p>
      )}
    </>
  )
}

/** A rule may watch a portfolio older than those listed. */
const withOwn = (ids: readonly string[], { dimension, value }: RuleDraft) =>
  dimension === 'portfolio' && value !== '' && !ids.includes(value) ? [value, ...ids] : ids

function Narrowing({ draft, change, fault }: FieldsProps) {
  const t = useTranslations('alerts')
  const { dimensions } = alertMetricFacts[draft.metric]
  const names = useRuleNames()
  const portfolios = Object.keys(names.portfolio)
  const values: Partial<Record<string, readonly string[]>> = {
    channel: ['whatsapp', 'sms', 'email'],
    segment: segments,
    persona: Array.from({ length: 10 }, (_, place) => String(place + 1)),
    ...(portfolios.length > 0 && { portfolio: withOwn(portfolios, draft) }),
  }
  const choices = values[draft.dimension]
  const name = (value: string) => {
    if (draft.dimension === 'channel') return t(`channel.${value as 'sms'}`)
    if (draft.dimension === 'segment') return t(`segment.${value as 'high_priority'}`)
    return (draft.dimension === 'portfolio' ? names.portfolio : names.persona)[value] ?? value
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField label={t('rules.field.dimension')} error={fault('dimension')}>
        <Select
          value={draft.dimension}
          onChange={(event) => {
            const dimension = event.target.value as RuleDraft['dimension']
            change({ dimension, value: values[dimension]?.[0] ?? '' })
          }}
        >
          {dimensions.map((dimension) => (
            <option key={dimension} value={dimension}>
              {t(`rules.dimension.${dimension}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {draft.dimension !== 'all' && (
        <FormField label={t('rules.field.value')} error={fault('dimension_value')}>
          {choices ? (
            <Select value={draft.value} onChange={(event) => change({ value: event.target.value })}>
              {choices.map((value) => (
                <option key={value} value={value}>
                  {name(value)}
                </option>
              ))}
            </Select>
          ) : (
            <Input
              value={draft.value}
              placeholder="port_…"
              onChange={(event) => change({ value: event.target.value })}
            />
          )}
        </FormField>
      )}
    </div>
  )
}
