'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/lib/format'
import { usePortfolioWords } from '@/components/portfolios/use-portfolio-words'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { Segmented } from '@/components/ui/toggle-group'
import type { View } from '../view'
import { ViewsMenu } from './views-menu'

export type PortfolioChoice = { portfolio_id: string; type: string; created_at: string }
type Props = {
  view: View
  simulated: boolean
  portfolios: readonly PortfolioChoice[]
  onChange: (next: Partial<View>) => void
  onOpen: (search: string) => void
}

/** Whose figures, of which kind, and beside what. */
export function FilterBar({ view, simulated, portfolios, onChange, onOpen }: Props) {
  const t = useTranslations('overview.filters')
  const words = usePortfolioWords()
  const locale = useLocale()
  return (
    <fieldset className="-mt-1 mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 max-sm:gap-x-1 print:hidden">
      <legend className="sr-only">{t('label')}</legend>
      <Segmented
        label={t('kind')}
        value={simulated ? 'simulated' : 'real'}
        onValueChange={(kind) => onChange({ simulated: kind === 'simulated' })}
        options={[
          { value: 'real', label: t('real') },
          { value: 'simulated', label: t('simulated') },
        ]}
      />
      {portfolios.length > 0 && (
        <div className="w-72 max-sm:w-full">
          <Select
            aria-label={t('portfolio')}
            value={view.portfolio_id ?? ''}
            onChange={(event) => onChange({ portfolio_id: event.target.value || null })}
          >
            <option value="">{t('all')}</option>
            {portfolios.map(({ portfolio_id: id, type, created_at: at }) => (
              <option key={id} value={id}>
                {words.type(type)}, {formatDate(at, locale)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <Checkbox
        label={t('compare')}
        checked={view.compare}
        onChange={(event) => onChange({ compare: event.target.checked })}
      />
      <div className="ml-auto">
        <ViewsMenu onOpen={onOpen} />
      </div>
    </fieldset>
  )
}
