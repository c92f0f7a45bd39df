import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { formatDate } from '@/components/lib/format'
import { ConfirmKey } from '@/components/settings/confirm-key'
import { SettingsEditor } from '@/components/settings/settings-editor'
import { shownKey } from '@/components/settings/shown'
import { Alert } from '@/components/ui/alert'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { getPaymentSettings, mayManagePayments, serializeSettings } from '@/lib/payments'

const warnMs = 30 * 86_400_000

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paymentSettings'))('title') }
}

export default async function PaymentSettingsPage() {
  const { ctx } = await requireSession()
  const [t, view] = await Promise.all([getTranslations('paymentSettings'), getPaymentSettings(ctx)])
  const settings = serializeSettings(view)
  const { pix_key: key, pix_key_kind: kind, version, updated_at: at } = settings
  const canManage = mayManagePayments(ctx)
  const until = settings.provider === 'bacen' ? settings.bacen?.certificate?.expires_at : undefined
  const ends = until !== undefined && Date.parse(until) - ctx.now() < warnMs
  return (
    <>
      <PageHeader title={t('title')} />
      <Sections>
        <Section>
          <Figure
            label={t('figure')}
            value={<span className="[overflow-wrap:anywhere] text-[0.7em]">{shownKey(kind, key)}</span>}
            unit={t(`keyKind.${kind}`)}
            note={at ? t('version', { version, date: formatDate(at, ctx.locale) }) : t('versionNone')}
          />
          {!settings.key_confirmed && (
            <ConfirmKey pixKey={key} shown={shownKey(kind, key)} version={version} canManage={canManage} />
          )}
          {ends && (
            <Alert variant="caution" className="mt-4" title={t('ends.title', { date: formatDate(until, ctx.locale) })}>
              {t('ends.text')}
            </Alert>
          )}
          {!canManage && (
            <Alert className="mt-4" title={t('readOnly.title')}>
              {t('readOnly.text')}
            </Alert>
          )}
        </Section>
        <SectionRule />
        <SettingsEditor settings={settings} canManage={canManage} />
      </Sections>
    </>
  )
}
