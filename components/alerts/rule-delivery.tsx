'use client'

import { useTranslations } from 'next-intl'
import type { FieldsProps } from '@/components/alerts/rule-fields'
import { Checkbox } from '@/components/ui/checkbox'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { alertSeverities } from '@/db/constants/analytics'

/** How grave it is, who is told, and when nobody is. */
export function RuleDelivery({ draft, change, fault }: FieldsProps) {
  const t = useTranslations('alerts')
  return (
    <>
      <FormField label={t('rules.field.severity')}>
        <Select
          value={draft.severity}
          onChange={(event) => change({ severity: event.target.value as typeof draft.severity })}
        >
          {alertSeverities.map((severity) => (
            <option key={severity} value={severity}>
              {t(`page.severity.${severity}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('rules.field.emails')} hint={t('rules.field.emailsHint')} error={fault('emails')}>
        <Textarea
          rows={2}
          spellCheck={false}
          value={draft.emails}
          onChange={(event) => change({ emails: event.target.value })}
        />
      </FormField>
      <Checkbox
        label={t('rules.field.webhook')}
        hint={t('rules.field.webhookHint')}
        checked={draft.byWebhook}
        onChange={(event) => change({ byWebhook: event.target.checked })}
      />
      <div className="grid grid-cols-2 gap-4">
        <FormField label={t('rules.field.quietFrom')}>
          <Input type="time" value={draft.quietFrom} onChange={(event) => change({ quietFrom: event.target.value })} />
        </FormField>
        <FormField label={t('rules.field.quietTo')} error={fault('quiet_to')}>
          <Input type="time" value={draft.quietTo} onChange={(event) => change({ quietTo: event.target.value })} />
        </FormField>
      </div>
      <Checkbox
        label={t('rules.field.simulated')}
        checked={draft.simulated}
        onChange={(event) => change({ simulated: event.target.checked })}
      />
      <Checkbox
        label={t('rules.field.enabled')}
        checked={draft.enabled}
        onChange={(event) => change({ enabled: event.target.checked })}
      />
    </>
  )
}
