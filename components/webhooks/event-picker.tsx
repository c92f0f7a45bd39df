'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { useEventWords } from '@/components/webhooks/use-event-words'
import { everyWebhookEvent, type WebhookEventGroup, webhookEventGroups } from '@/db/constants/webhooks'

type EventPickerProps = { chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void }

const groups = Object.entries(webhookEventGroups) as [WebhookEventGroup, readonly string[]][]

/** Everything, or single events grouped by what they concern, in plain words beside their wire names. */
export function EventPicker({ chosen, onChange }: EventPickerProps) {
  const t = useTranslations('webhooks')
  const words = useEventWords()
  const all = chosen.has(everyWebhookEvent)
  const toggle = (type: string) => {
    const next = new Set(chosen)
    if (!next.delete(type)) next.add(type)
    onChange(next)
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{t('form.events')}</legend>
      <Checkbox
        label={t('form.all')}
        checked={all}
        onChange={() => onChange(new Set(all ? [] : [everyWebhookEvent]))}
      />
      {!all && (
        <div className="grid max-h-72 gap-4 overflow-y-auto rounded-md border border-line p-3 sm:grid-cols-2">
          {groups.map(([group, types]) => (
            <fieldset key={group} className="grid content-start gap-1">
              <legend className="mb-1 text-ink-3 text-xs">{t(`group.${group}`)}</legend>
              {types.map((type) => (
                <Checkbox
                  key={type}
                  label={words(type)}
                  hint={<span className="num">{type}</span>}
                  checked={chosen.has(type)}
                  onChange={() => toggle(type)}
                />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </fieldset>
  )
}
