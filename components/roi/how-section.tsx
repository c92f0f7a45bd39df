import { useTranslations } from 'next-intl'
import { Collapsible } from '@/components/ui/collapsible'
import { Section } from '@/components/ui/section'

const parts = ['lot', 'recovered', 'rate', 'difference', 'once', 'claims'] as const

export function HowSection() {
  const t = useTranslations('roi.how')
  return (
    <Section>
      <Collapsible summary={t('title')}>
        <ul className="mt-2 grid max-w-measure list-disc gap-2 pl-5 text-ink-2">
          {parts.map((part) => (
            <li key={part}>{t(part)}</li>
          ))}
        </ul>
      </Collapsible>
    </Section>
  )
}
