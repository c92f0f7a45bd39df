'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallError } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { BankFields } from '@/components/settings/bank-fields'
import { DestinationFields } from '@/components/settings/destination-fields'
import {
  type BankField,
  bodyOf,
  changeCount,
  type Draft,
  type PlainField,
  withBank,
  withField,
} from '@/components/settings/draft'
import { InboundAddress } from '@/components/settings/inbound-address'
import { PayerPreview } from '@/components/settings/payer-preview'
import { SaveBar } from '@/components/settings/save-bar'
import { TryConnection } from '@/components/settings/try-connection'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Section, SectionRule } from '@/components/ui/section'
import { type PixProviderName, pixProviders } from '@/db/constants/payments'
import type { SettingsReply } from '@/lib/payments'

export type EditorPart = {
  settings: SettingsReply
  draft: Draft
  set: <K extends PlainField>(field: K, value: NonNullable<Draft[K]>) => void
  setBank: (field: BankField, value: string) => void
  /** Words by path of the wire. */
  faults: Record<string, string>
  disabled: boolean
}

/** Where the money goes, who issues the charges, whether that works, and how payments are told. */
export function SettingsEditor({ settings, canManage }: { settings: SettingsReply; canManage: boolean }) {
  const t = useTranslations('paymentSettings')
  const [draft, setDraft] = useState<Draft>({})
  const save = useModelCall<SettingsReply>(
    (saved) => t('save.saved', { version: saved.version }),
    () => setDraft({}),
  )
  const refused = save.error instanceof CallError ? save.error : undefined
  // A field that was touched since is no longer called wrong; the next save says again.
  const [mended, setMended] = useState<string[]>([])
  const faults = Object.fromEntries(Object.entries(refused?.faults ?? {}).filter(([path]) => !mended.includes(path)))
  const set: EditorPart['set'] = (field, value) => {
    setMended((now) => [...now, field])
    setDraft((now) => withField(now, settings, field, value))
  }
  const part: EditorPart = {
    settings,
    draft,
    set,
    setBank: (field, value) => {
      setMended((now) => [...now, `bacen.${field}`])
      setDraft((now) => withBank(now, settings, field, value))
    },
    faults,
    disabled: !canManage,
  }
  const count = changeCount(draft)
  const provider = draft.provider ?? settings.provider
  return (
    <>
      <Section span={7} title={t('destination.title')} note={t('destination.note')}>
        <DestinationFields {...part} />
      </Section>
      <Section span={5} cut title={t('preview.title')}>
        <PayerPreview
          name={draft.merchant_name ?? settings.merchant_name}
          city={draft.merchant_city ?? settings.merchant_city}
          pixKey={draft.pix_key ?? settings.pix_key}
        />
      </Section>
      <SectionRule />
      <Section title={t(`provider.title_${provider}`)} note={t('provider.note')}>
        <RadioGroup
          legend={t('provider.legend')}
          hideLegend
          value={provider}
          disabled={part.disabled}
          onValueChange={(value) => set('provider', value as PixProviderName)}
          className="sm:grid-cols-2"
        >
          {pixProviders.map((name) => (
            <RadioGroupItem key={name} value={name} label={t(`provider.${name}`)} hint={t(`provider.${name}_hint`)} />
          ))}
        </RadioGroup>
        {provider === 'bacen' && (
          <div className="mt-5">
            <BankFields key={settings.version} {...part} />
          </div>
        )}
      </Section>
      <SectionRule />
      <TryConnection
        provider={settings.provider}
        version={settings.version}
        unsaved={count > 0}
        canManage={canManage}
      />
      <SectionRule />
      <InboundAddress {...part} />
      {count > 0 && (
        <SaveBar
          count={count}
          keyChanges={draft.pix_key !== undefined}
          pending={save.isPending}
          failure={
            <CallFailed
              className="w-full"
              error={save.error}
              title={t('save.failed')}
              safe={refused?.status === 409 ? undefined : t('save.safe')}
            />
          }
          onDiscard={() => {
            setDraft({})
            save.reset()
          }}
          onSave={() => {
            setMended([])
            save.mutate({ method: 'PUT', path: '/payment-settings', body: bodyOf(draft, settings.version) })
          }}
        />
      )}
    </>
  )
}
