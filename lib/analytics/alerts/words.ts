import { createTranslator } from 'use-intl/core'
import { alertMetricFacts } from '@/db/constants/alerts'
import type { AlertMetric, Dimension } from '@/db/constants/analytics'
import { type Locale, locales } from '@/db/constants/identity'
import type { AlertRow } from '@/lib/platform/alerts'
import en from '@/messages/en/alerts.json'
import pt from '@/messages/pt-BR/alerts.json'
import type { Names } from '../names'
import { isShipped } from './core/shipped-rules'
import { isRuleAlert } from './raised/details'

type Say = (key: string, values?: Record<string, string | number>) => string
const catalogues = { 'pt-BR': pt, en } as const
const make = (locale: Locale) => createTranslator({ locale, messages: catalogues[locale] as never }) as unknown as Say
const made: Record<Locale, Say> = { 'pt-BR': make('pt-BR'), en: make('en') }

export const sayIn = (locale: Locale): Say => made[locale]

/** A figure of a metric with its unit, as people say it: `28%`, `4,2 s`, `R$ 1.200,00`, `12`. */
export function figureIn(locale: Locale, metric: AlertMetric, figure: number): string {
  const { unit } = alertMetricFacts[metric]
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value)
  if (unit === 'share') return number(figure, { style: 'percent', maximumFractionDigits: 1 })
  if (unit === 'cents') return number(figure / 100, { style: 'currency', currency: 'BRL' })
  if (unit === 'count') return number(figure, { maximumFractionDigits: 0 })
  if (figure < 1_000) return `${number(figure, { maximumFractionDigits: 0 })} ms`
  return `${number(figure / 1_000, { maximumFractionDigits: 1 })} s`
}

type Named = { key: string; name: string; metric: AlertMetric; dimension: Dimension; value: string }

/** The figure in words: `Taxa de sucesso das conversas por SMS`. @param known what personas and portfolios are called */
export function whatIn(locale: Locale, { metric, dimension, value }: Named, known: Names): string {
  const say = sayIn(locale)
  const names: Record<string, string> =
    dimension === 'channel' || dimension === 'segment' ? catalogues[locale][dimension] : (known[dimension] ?? {})
  const name = Object.hasOwn(names, value) ? (names[value] as string) : value
  return say(`place.${dimension}`, { metric: say(`metric.${metric}`), name })
}

/** A rule's name: its own, or that of a shipped one, or its figure. */
export function ruleNameIn(locale: Locale, rule: Named, known: Names): string {
  if (rule.name) return rule.name
  return isShipped(rule.key) ? sayIn(locale)(`rule.${rule.key}`) : whatIn(locale, rule, known)
}

/** Whether a rule's name is not what it would be called anyway, in any language. */
export const isOwnName = (rule: Named, known: Names): boolean =>
  !locales.some((locale) => ruleNameIn(locale, { ...rule, name: '' }, known) === rule.name)

/** `7 dias`, `90 minutos`. */
export function durationIn(locale: Locale, minutes: number): string {
  const say = sayIn(locale)
  if (minutes % 1_440 === 0) return say('duration.days', { count: minutes / 1_440 })
  return minutes % 60 === 0
    ? say('duration.hours', { count: minutes / 60 })
    : say('duration.minutes', { count: minutes })
}

/** What an alert says, in one sentence without its full stop. */
export function messageIn(locale: Locale, row: AlertRow, known: Names): string {
  const say = sayIn(locale)
  if (isRuleAlert(row)) {
    const { details } = row
    const shown = (figure: number) => figureIn(locale, details.metric, figure)
    const values = { value: shown(details.raised.value), threshold: shown(details.threshold) }
    const message = say(`message.${details.direction}`, { what: whatIn(locale, details, known), ...values })
    return details.simulated ? say('message.simulated', { message }) : message
  }
  const { feature, model_version: version, week, psi } = row.details as Record<string, string | number | null>
  return say(feature === null ? 'message.drift_score' : 'message.drift_column', {
    feature: feature ?? '',
    version: version ?? 0,
    week: week ?? '',
    psi: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(Number(psi)),
  })
}
