import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DecisionsTable } from '@/components/decisions/decisions-table'
import { Section, type SectionProps } from '@/components/ui/section'
import type { DecisionSummaryReply } from '@/lib/decisions'
import type { ModelSummaryReply } from '@/lib/models'

type WaitingListProps = Pick<SectionProps, 'span' | 'cut' | 'className'> & {
  count: number
  rows: readonly DecisionSummaryReply[]
  model: ModelSummaryReply | null
}

/** Orders that ask for a person; without any, why there are none. */
export function WaitingList({ count, rows, model, ...place }: WaitingListProps) {
  const t = useTranslations('home.waiting')
  const link = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink'
  return (
    <Section
      {...place}
      title={t('title', { count })}
      note={count > 0 ? t('note') : undefined}
      actions={
        count > rows.length && (
          <Link href="/decisions?review=waiting&period=all" className={link}>
            {t('all')}
          </Link>
        )
      }
    >
      {count > 0 ? (
        <DecisionsTable rows={rows} brief sameAnswer />
      ) : model && model.review_band === null ? (
        <p className="max-w-measure text-ink-2">
          {t('noBand')}{' '}
          <Link href={`/models/${model.model_id}`} className={link}>
            {t('setBand')}
          </Link>
        </p>
      ) : (
        <p className="max-w-measure text-ink-2">{t('allClear')}</p>
      )}
    </Section>
  )
}
