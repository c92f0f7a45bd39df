'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ScopePicker } from '@/components/identity/tokens/scope-picker'
import { type Preset, presetScopes, presets } from '@/components/identity/tokens/scopes'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { DialogClose, DialogFooter } from '@/components/ui/dialog'
import { FieldError, FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { Scope } from '@/db/constants/identity'
import type { newTokenReply } from '@/lib/identity'

export type NewToken = (typeof newTokenReply)['_output']

const lifetimes = [7, 30, 90, 180, 365] as const
const choices = [...presets, 'custom'] as const

export function TokenForm({ held, onMade }: { held: readonly Scope[]; onMade: (made: NewToken) => void }) {
  const t = useTranslations('tokens.new')
  const words = useTranslations('common')
  const [choice, setChoice] = useState<Preset | 'custom'>('decide')
  const [chosen, setChosen] = useState<ReadonlySet<Scope>>(() => new Set(presetScopes('decide', held)))
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const choose = (value: string) => {
    const found = choices.find((known) => known === value) ?? 'custom'
    setChoice(found)
    if (found !== 'custom') setChosen(new Set(presetScopes(found, held)))
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') event.currentTarget.querySelector<HTMLInputElement>('[name=name]')?.focus()
    if (name.trim() === '' || chosen.size === 0) return
    setPending(true)
    setError(null)
    try {
      const body = { name: name.trim(), scope: [...chosen], expires_in_days: days }
      onMade(await callApi<NewToken>('/tokens', { method: 'POST', body }))
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <CallFailed error={error} title={t('failed')} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_136px]">
        <FormField label={t('name')} error={tried && name.trim() === '' && t('needName')}>
          <Input
            name="name"
            autoComplete="off"
            maxLength={120}
            placeholder={t('namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </FormField>
        <FormField label={t('expiry')}>
          <Select value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {lifetimes.map((length) => (
              <option key={length} value={length}>
                {t('days', { days: length })}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <RadioGroup legend={t('preset')} value={choice} onValueChange={choose} className="sm:grid-cols-2">
        {choices.map((value) => (
          <RadioGroupItem
            key={value}
            value={value}
            label={t(value)}
            hint={t(`${value}Hint`)}
            className="content-start"
          />
        ))}
      </RadioGroup>
      {choice === 'custom' && <ScopePicker held={held} chosen={chosen} onChange={setChosen} />}
      {tried && chosen.size === 0 && <FieldError>{t('needScope')}</FieldError>}
      <DialogFooter className="items-center">
        <span aria-live="polite" className="mr-auto text-ink-3 text-xs max-sm:mr-0 max-sm:order-last">
          {t('chosen', { count: chosen.size })}
        </span>
        <DialogClose asChild>
          <Button variant="outline" className="max-sm:w-full">
            {words('cancel')}
          </Button>
        </DialogClose>
        <Button type="submit" pending={pending} className="max-sm:w-full">
          {t('submit')}
        </Button>
      </DialogFooter>
    </form>
  )
}
