import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import type { PersonaReply } from '@/lib/conversations'
import { toLocale } from '@/messages/locale'

export type Condition = PersonaReply['rule']['any'][number][number]

const signs = { lt: '<', lte: '≤', gt: '>', gte: '≥', is: '=' }

/** A condition as people read it: "atraso ≤ 15 dias", "citou perda de renda". */
export function useRuleWords(): (condition: Condition) => string {
  const t = useTranslations('personas.rule')
  const locale = toLocale(useLocale())
  return ({ fact, op, value }) => {
    if (typeof value === 'boolean') return t(value ? `yes.${fact}` : `no.${fact}`)
    const unit = t(`unit.${fact}`)
    return `${t(`fact.${fact}`)} ${signs[op]} ${formatNumber(value, locale)}${unit === '' ? '' : ` ${unit}`}`
  }
}
