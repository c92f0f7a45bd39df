'use client'

import { useTranslations } from 'next-intl'
import { type PreferenceDraft, questionsOf } from '@/components/customers/core/preference-draft'
import { TimeSpan } from '@/components/policy/time-span'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import { consentPurposes } from '@/db/constants/collection-policy'
import { channels, preferenceKinds } from '@/db/constants/portfolios'

type PreferenceFieldsProps = { draft: PreferenceDraft; onChange: (next: PreferenceDraft) => void }

/** What was asked, and what that kind of wish cannot do without. */
export function PreferenceFields({ draft, onChange }: PreferenceFieldsProps) {
  const t = useTranslations('customers.preference')
  const channelWords = useTranslations('portfolios.channel')
  const asked = questionsOf(draft.kind)
  const choose = (name: string) => {
    const kind = preferenceKinds.find((known) => known === name)
    if (!kind) return
    const channel = questionsOf(kind).channel === 'needed' ? channels[0] : ''
    const hours = kind === 'not_at_work' ? { start: '08:00', end: '18:00' } : { start: '18:00', end: '20:00' }
    onChange({ ...draft, kind, channel, hours })
  }
  return (
    <>
      <FormField label={t('what')} hint={t(`hint.${draft.kind}`)}>
        <Select value={draft.kind} onChange={(event) => choose(event.target.value)}>
          {preferenceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {asked.channel !== 'no' && (
        <FormField label={t('channel')}>
          <Select value={draft.channel} onChange={(event) => onChange({ ...draft, channel: event.target.value })}>
            {asked.channel === 'optional' && <option value="">{t('everyChannel')}</option>}
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {channelWords(channel)}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      {asked.hours && (
        <div className="grid gap-1">
          <p>{t(draft.kind === 'not_at_work' ? 'workHours' : 'hours')}</p>
          <TimeSpan
            id="preference-hours"
            label={t('hours')}
            value={draft.hours}
            onChange={(hours) => onChange({ ...draft, hours })}
          />
        </div>
      )}
      {asked.purpose && (
        <FormField label={t('for')}>
          <Select value={draft.purpose} onChange={(event) => onChange({ ...draft, purpose: event.target.value })}>
            {consentPurposes.map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(`purpose.${purpose}`)}
              </option>
            ))}
          </Select>
        </FormField>
      )}
    </>
  )
}
