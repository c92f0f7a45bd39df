import { useTranslations } from 'next-intl'
import type { Messages } from '@/messages'

type EventKey = keyof Messages['webhooks']['event']

/** What an event is called in plain words; one we do not know by its own name. */
export function useEventWords(): (type: string) => string {
  const t = useTranslations('webhooks')
  return (type) => {
    const key = type.replace('.', '_')
    return t.has(`event.${key as EventKey}`) ? t(`event.${key as EventKey}`) : type
  }
}
