import { useTranslations } from 'next-intl'
import type { ReasonWords } from '@/components/payments/actions/reason-action'

const parts = ['open', 'title', 'text', 'placeholder', 'confirm', 'saved', 'failed'] as const

/** The words of a change that asks for a reason. */
export function useActionWords() {
  const t = useTranslations('reconciliation.action')
  return (group: 'ignoreLine' | 'restoreLine' | 'ignoreMoney'): ReasonWords =>
    Object.fromEntries(parts.map((part) => [part, t(`${group}.${part}`)])) as Record<(typeof parts)[number], string>
}
