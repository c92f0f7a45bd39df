import { useTranslations } from 'next-intl'
import type { Preference } from '@/components/customers/types'

/** A wish or a consent as a sentence. */
export function usePreferenceWords(): (preference: Preference) => string {
  const t = useTranslations('customers.preference')
  const channels = useTranslations('portfolios.channel')
  return ({ kind, channel, hours, purpose }) => {
    const about = [
      kind === 'consent' && purpose !== null ? t(`purpose.${purpose}`) : '',
      channel === null ? '' : channels(channel),
      hours === null ? '' : t('span', hours),
    ].filter((part) => part !== '')
    const what = t(`kind.${kind}`)
    return about.length === 0 ? what : `${what}: ${about.join(', ')}`
  }
}
