import { useTranslations } from 'next-intl'
import { AddPreference } from '@/components/customers/preferences/add-preference'
import { EndPreference } from '@/components/customers/preferences/end-preference'
import { usePreferenceWords } from '@/components/customers/preferences/use-preference-words'
import type { Preference } from '@/components/customers/types'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'

type PreferencesSectionProps = { customerId: string; preferences: readonly Preference[]; canWrite: boolean }

/** What the customer asked about being contacted and what they allowed; ended ones stay in the record. */
export function PreferencesSection({ customerId, preferences, canWrite }: PreferencesSectionProps) {
  const t = useTranslations('customers.preference')
  const words = usePreferenceWords()
  const stopped = preferences.some(({ kind, ended_at, channel }) => kind === 'opt_out' && !ended_at && !channel)
  return (
    <Section
      span={5}
      cut
      title={t(stopped ? 'titleStopped' : preferences.length === 0 ? 'titleNone' : 'title')}
      note={t('note')}
      actions={canWrite && <AddPreference customerId={customerId} />}
    >
      <ul>
        {preferences.map((one) => (
          <li
            key={one.preference_id}
            className="flex items-start justify-between gap-3 border-line border-b py-2 first:border-t"
          >
            <div className={one.ended_at === null ? undefined : 'text-ink-3 line-through decoration-line-strong'}>
              <p>{words(one)}</p>
              <p className="text-ink-3 text-xs">
                {t.rich('since', { when: () => <RelativeTime value={one.recorded_at} /> })}
                {one.ended_at !== null && (
                  <>, {t.rich('until', { when: () => <RelativeTime value={one.ended_at ?? one.recorded_at} /> })}</>
                )}
              </p>
            </div>
            {canWrite && one.ended_at === null && <EndPreference preference={one} label={words(one)} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
