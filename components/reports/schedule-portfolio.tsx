import { useTranslations } from 'next-intl'
import type { ScheduleDraft } from '@/components/reports/schedule-draft'
import type { Portfolios } from '@/components/reports/types'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'

type Props = { portfolios: Portfolios; draft: ScheduleDraft; change: (part: Partial<ScheduleDraft>) => void }

/** Whose figures the report holds; nothing to choose while there is no portfolio. */
export function SchedulePortfolio({ portfolios, draft, change }: Props) {
  const t = useTranslations('reports.form')
  const listed = Object.entries(portfolios)
  const isUnlisted = draft.portfolio !== '' && portfolios[draft.portfolio] === undefined
  if (listed.length === 0 && !isUnlisted) return null
  return (
    <FormField label={t('portfolio')}>
      <Select value={draft.portfolio} onChange={(event) => change({ portfolio: event.target.value })}>
        <option value="">{t('portfolio_all')}</option>
        {isUnlisted && <option value={draft.portfolio}>{draft.portfolio}</option>}
        {listed.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FormField>
  )
}
