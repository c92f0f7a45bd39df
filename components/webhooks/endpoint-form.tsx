'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { CallError } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DialogClose, DialogFooter } from '@/components/ui/dialog'
import { FieldError, FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { EventPicker } from '@/components/webhooks/event-picker'
import type { Endpoint } from '@/components/webhooks/types'

export type EndpointDraft = Pick<Endpoint, 'url' | 'description' | 'event_types' | 'include_simulated'>
const blank: EndpointDraft = { url: '', description: '', event_types: ['*'], include_simulated: false }

type EndpointFormProps = {
  start?: EndpointDraft
  submit: string
  failed: string
  /** Sends it; what it throws is told here. */
  send: (draft: EndpointDraft) => Promise<void>
}

export function EndpointForm({ start = blank, submit, failed, send }: EndpointFormProps) {
  const t = useTranslations('webhooks.form')
  const words = useTranslations('common')
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const change = (part: Partial<EndpointDraft>) => setDraft((before) => ({ ...before, ...part }))
  const urlFault = error instanceof CallError ? error.faults['url'] : undefined
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (draft.url.trim() === '') event.currentTarget.querySelector<HTMLInputElement>('[name=url]')?.focus()
    if (draft.url.trim() === '' || draft.event_types.length === 0) return
    setPending(true)
    setError(null)
    try {
      await send({ ...draft, url: draft.url.trim(), description: draft.description.trim() })
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="grid gap-4">
      {urlFault === undefined && <CallFailed error={error} title={failed} />}
      <FormField
        label={t('url')}
        hint={t('urlHint')}
        error={urlFault ?? (tried && draft.url.trim() === '' && t('needUrl'))}
      >
        <Input
          name="url"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2_000}
          placeholder={t('urlPlaceholder')}
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
        />
      </FormField>
      <FormField label={t('description')}>
        <Input
          autoComplete="off"
          maxLength={200}
          placeholder={t('descriptionPlaceholder')}
          value={draft.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </FormField>
      <EventPicker chosen={new Set(draft.event_types)} onChange={(chosen) => change({ event_types: [...chosen] })} />
      {tried && draft.event_types.length === 0 && <FieldError>{t('needEvents')}</FieldError>}
      <Checkbox
        label={t('simulated')}
        hint={t('simulatedHint')}
        checked={draft.include_simulated}
        onChange={(event) => change({ include_simulated: event.target.checked })}
      />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="outline" className="max-sm:w-full">
            {words('cancel')}
          </Button>
        </DialogClose>
        <Button type="submit" pending={pending} className="max-sm:w-full">
          {submit}
        </Button>
      </DialogFooter>
    </form>
  )
}
