import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'

const limits = ['rejected', 'known', 'amount', 'versions'] as const

/** What these figures cannot say. */
export function LimitsSection() {
  const t = useTranslations('loop.limits')
  return (
    <Section span={7} cut title={t('title')}>
      <ul className="grid max-w-measure gap-2 text-ink-2">
        {limits.map((limit) => (
          <li key={limit}>{t(limit)}</li>
        ))}
      </ul>
    </Section>
  )
}
