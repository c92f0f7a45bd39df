'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoney, formatNumber } from '@/components/lib/format'
import { type FieldName, fieldKinds, type Option } from '@/components/policy/fields'

// The first of January 2024 was a Monday.
const monday = (day: number) => new Date(Date.UTC(2024, 0, day, 12))

/** Options and values of the policy in words. */
export function useValueWords() {
  const t = useTranslations('policy')
  const format = useFormatter()
  const locale = useLocale()
  const weekday = (day: number, style: 'short' | 'long' = 'short') =>
    format.dateTime(monday(day), { weekday: style, timeZone: 'UTC' }).replace('.', '')
  const option = (field: FieldName, value: Option): string => {
    if (field === 'contact_weekdays') return weekday(Number(value))
    if (field === 'personas') return t(`persona.${value}` as 'persona.1')
    return t(`option.${value}` as 'option.pix')
  }
  const number = (value: number, unit: string) => {
    if (unit === 'money') return formatMoney(Math.round(value * 100), locale)
    const text = formatNumber(value, locale, { digits: 2 })
    if (unit === 'percent') return `${text}%`
    return unit === 'count' ? text : t(`unit.${unit}` as 'unit.days', { count: value })
  }
  const window = ({ start, end }: { start: string; end: string }) => t('window', { start, end })
  const text = (field: FieldName, value: unknown): string => {
    const kind = fieldKinds[field]
    if (value === null || value === undefined || value === '') return t('nothing')
    if (kind.kind === 'number') return number(Number(value), kind.unit)
    if (kind.kind === 'flag') return t(value ? 'yes' : 'no')
    if (kind.kind === 'one') return option(field, value as Option)
    if (kind.kind === 'window') return window(value as { start: string; end: string })
    if (kind.kind === 'hours') {
      const hours = value as { start: string; end: string; weekdays: number[] }
      return `${hours.weekdays.map((day) => weekday(day)).join(', ')}; ${window(hours)}`
    }
    if (kind.kind === 'many') {
      const list = value as Option[]
      if (field === 'personas' && list.length === 10) return t('allPersonas')
      return list.map((one) => option(field, one)).join(', ') || t('nothing')
    }
    return String(value)
  }
  return { option, text }
}
