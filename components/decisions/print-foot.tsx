import { useLocale, useNow, useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/lib/format'
import type { DecisionReply } from '@/lib/decisions'

/** On paper only: what this page is of, so that a printed one can be found again. */
export function PrintFoot({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions.detail')
  const locale = useLocale()
  const at = formatDateTime(useNow(), locale)
  return (
    <p className="num mt-6 hidden text-ink-3 text-xs print:block">
      {t('printFoot', { id: decision.decision_id, version: decision.model_version, at })}
    </p>
  )
}
