import { useTranslations } from 'next-intl'
import type { Messages } from '@/messages'

type FaultKey = keyof Messages['webhooks']['error']

/** Why an attempt did not deliver, as a sentence. */
export function useFaultWords(): (code: string, status: number | null) => string {
  const t = useTranslations('webhooks')
  return (code, status) => {
    const key = `error.${code as FaultKey}` as const
    return t.has(key) ? t(key, { status: String(status ?? '') }) : code
  }
}
