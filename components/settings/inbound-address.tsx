'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/identity/copy-button'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDateTime } from '@/components/lib/format'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { authOf } from '@/components/settings/draft'
import { RotateInbound } from '@/components/settings/rotate-inbound'
import type { EditorPart } from '@/components/settings/settings-editor'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Section } from '@/components/ui/section'

const auths = ['signature', 'address'] as const

/** Where the bank tells of payments, and what proves that it was the bank. */
export function InboundAddress({ settings, draft, set, disabled }: EditorPart) {
  const t = useTranslations('paymentSettings.inbound')
  const locale = useLocale()
  const { exists, url, auth_chosen: chosen, previous_until: previous } = settings.inbound
  const auth = authOf(draft, settings)
  const byDefault = !chosen && draft.auth === undefined && auth === 'address'
  const register = useModelCall(() => t('registered'))
  return (
    <>
      <Section
        span={7}
        title={t(exists ? 'title' : 'titleNone')}
        note={t('note')}
        actions={!disabled && <RotateInbound exists={exists} />}
      >
        {url && (
          <div className="grid gap-3">
            <FormField label={t('address')} hint={t('addressHint')}>
              <Input
                readOnly
                value={url}
                className="num text-xs max-sm:text-xs"
                onFocus={(event) => event.currentTarget.select()}
              />
            </FormField>
            <div className="flex flex-wrap gap-3">
              <CopyButton text={url} label={t('copy')} />
              {settings.provider === 'bacen' && (
                <Button
                  variant="outline"
                  pending={register.isPending}
                  onClick={() => register.mutate({ method: 'POST', path: '/payment-settings/register-inbound' })}
                >
                  {t('register')}
                </Button>
              )}
            </div>
          </div>
        )}
        {exists && !url && <p className="text-ink-2">{t('hidden')}</p>}
        {previous && (
          <p className="mt-3 text-ink-2 text-xs">{t('previous', { until: formatDateTime(previous, locale) })}</p>
        )}
        <CallFailed error={register.error} title={t('registerFailed')} className="mt-3" />
      </Section>
      <Section span={5} cut title={t('auth')}>
        <RadioGroup
          legend={t('auth')}
          hideLegend
          value={auth}
          disabled={disabled}
          onValueChange={(value) => set('auth', value as (typeof auths)[number])}
        >
          {auths.map((name) => (
            <RadioGroupItem key={name} value={name} label={t(`auth_${name}`)} hint={t(`auth_${name}_hint`)} />
          ))}
        </RadioGroup>
        {byDefault && <p className="mt-3 text-ink-2 text-xs">{t('auth_by_default')}</p>}
      </Section>
    </>
  )
}
