import { useTranslations } from 'next-intl'
import { keptThings, wipedThings } from '@/components/customers/core/erasure-plan'

/** What goes for good and what law keeps, before it happens. */
export function ErasePlan() {
  const t = useTranslations('customers.privacy')
  const law = useTranslations('privacy.law')
  return (
    <div className="grid gap-4 text-ink">
      <div>
        <p className="font-medium text-negative">{t('goes')}</p>
        <ul className="mt-1 list-disc pl-5 text-ink-2">
          {wipedThings.map((thing) => (
            <li key={thing}>{t(`wiped.${thing}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <p className="font-medium">{t('stays')}</p>
        <ul className="mt-1 grid gap-2 text-ink-2">
          {keptThings.map((kept) => (
            <li key={kept.law}>
              {kept.what.map((what) => t(`kept.${what}`)).join(', ')}.
              <span className="block text-ink-3 text-xs">
                {law(`${kept.law}.name`)}. {law(`${kept.law}.reason`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
