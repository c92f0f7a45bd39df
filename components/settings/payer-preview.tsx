import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { asShown, shownKey } from '@/components/settings/shown'
import { parsePixKey } from '@/db/constants/pix-key'

const sampleCents = 24_507

/** The payer's own bank, just before the yes: what they check to know that the money goes to the right place. */
export function PayerPreview({ name, city, pixKey }: { name: string; city: string; pixKey: string }) {
  const t = useTranslations('paymentSettings.preview')
  const kinds = useTranslations('paymentSettings.keyKind')
  const locale = useLocale()
  const key = parsePixKey(pixKey)
  const rows = [
    { key: 'to', label: t('to'), value: asShown(name, 25) || t('nothing') },
    { key: 'city', label: t('city'), value: asShown(city, 15) || t('nothing') },
    {
      key: 'key',
      label: key ? t('key', { kind: kinds(key.kind) }) : t('keyNone'),
      value: key ? shownKey(key.kind, key.value) : t('nothing'),
    },
  ]
  return (
    <figure className="max-w-90 rounded-lg border border-line-strong bg-raised" aria-live="polite">
      <div className="border-line border-b px-4 py-3">
        <p className="text-ink-3 text-xs">{t('paying')}</p>
        <p className="num font-medium text-lg">{formatMoney(sampleCents, locale)}</p>
      </div>
      <dl className="grid gap-3 px-4 py-3">
        {rows.map((row) => (
          <div key={row.key}>
            <dt className="text-ink-3 text-xs">{row.label}</dt>
            <dd className="[overflow-wrap:anywhere]">{row.value}</dd>
          </div>
        ))}
      </dl>
      <figcaption className="border-line border-t px-4 py-3 text-ink-3 text-xs">{t('note')}</figcaption>
    </figure>
  )
}
