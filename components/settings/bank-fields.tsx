'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/lib/format'
import { PemFile } from '@/components/settings/pem-file'
import type { EditorPart } from '@/components/settings/settings-editor'
import { Collapsible } from '@/components/ui/collapsible'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

/** How the bank is reached; what is secret is given once and never shown. */
export function BankFields({ settings, draft, setBank, faults, disabled }: EditorPart) {
  const t = useTranslations('paymentSettings.bank')
  const locale = useLocale()
  const held = settings.bacen
  const fault = (name: string) => faults[`bacen.${name}`]
  const kept = (has: boolean | undefined, hint: string) => (has ? t('kept') : hint)
  const certificate = held?.certificate
    ? t('certificateHeld', { until: formatDate(held.certificate.expires_at, locale) })
    : t('certificateHint')
  return (
    <div className="grid gap-4 sm:grid-cols-2 sm:gap-x-8">
      {(['base_url', 'token_url'] as const).map((name) => (
        <FormField key={name} label={t(name)} hint={t(`${name}_hint`)} error={fault(name)} className="sm:col-span-2">
          <Input
            type="url"
            inputMode="url"
            placeholder="https://"
            value={draft.bacen?.[name] ?? held?.[name] ?? ''}
            disabled={disabled}
            onChange={(event) => setBank(name, event.target.value.trim())}
          />
        </FormField>
      ))}
      <FormField label={t('client_id')} hint={t('client_id_hint')} error={fault('client_id')}>
        <Input
          autoComplete="off"
          value={draft.bacen?.client_id ?? held?.client_id ?? ''}
          disabled={disabled}
          onChange={(event) => setBank('client_id', event.target.value.trim())}
        />
      </FormField>
      <FormField
        label={t('client_secret')}
        hint={kept(held?.has_client_secret, t('client_secret_hint'))}
        error={fault('client_secret')}
      >
        <Input
          type="password"
          autoComplete="new-password"
          placeholder={held?.has_client_secret ? '••••••••••••' : ''}
          value={draft.bacen?.client_secret ?? ''}
          disabled={disabled}
          onChange={(event) => setBank('client_secret', event.target.value)}
        />
      </FormField>
      <PemFile
        label={t('certificate')}
        hint={certificate}
        accept=".pem,.crt,.cer"
        error={fault('certificate')}
        disabled={disabled}
        onText={(text) => setBank('certificate', text)}
      />
      <PemFile
        label={t('private_key')}
        hint={kept(held?.has_private_key, t('privateKeyHint'))}
        accept=".pem,.key"
        error={fault('private_key')}
        disabled={disabled}
        onText={(text) => setBank('private_key', text)}
      />
      <Collapsible summary={t('more')} className="sm:col-span-2" open={fault('ca') !== undefined || held?.has_ca}>
        <PemFile
          label={t('ca')}
          hint={kept(held?.has_ca, t('caHint'))}
          accept=".pem,.crt,.cer"
          error={fault('ca')}
          disabled={disabled}
          onText={(text) => setBank('ca', text)}
        />
      </Collapsible>
    </div>
  )
}
