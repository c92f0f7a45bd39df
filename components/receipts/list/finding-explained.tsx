import { useTranslations } from 'next-intl'
import type { PaymentFinding } from '@/db/constants/payments'

/** What a finding means, where its money stands, and what comes next. */
export function FindingExplained({ finding, className }: { finding: PaymentFinding; className?: string }) {
  const t = useTranslations('receipts.finding')
  return (
    <dl className={className ?? 'mb-5 grid gap-x-8 gap-y-3 rounded-md bg-sunken px-4 py-3 sm:grid-cols-3'}>
      {(['what', 'place', 'next'] as const).map((part) => (
        <div key={part}>
          <dt className="text-ink-3 text-xs">{t(`${part}Label`)}</dt>
          <dd>{t(`${finding}.${part}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
