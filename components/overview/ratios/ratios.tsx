'use client'

import { useTranslations } from 'next-intl'
import type { OverviewReply } from '@/lib/analytics'
import { usePeriodWords } from '../hero/use-period-words'
import { Ratio } from './ratio'
import { useRatios } from './use-ratios'

/** The five ratios side by side, each with its n, its target and its change. */
export function Ratios({ overview }: { overview: OverviewReply }) {
  const t = useTranslations('overview.ratios')
  const ratios = useRatios(overview)
  const { previous } = usePeriodWords(overview)
  return (
    <section
      aria-label={t('label')}
      className="col-span-12 grid grid-cols-1 border-line-strong border-t md:grid-cols-5 print:break-inside-auto"
    >
      {ratios.map((ratio) => (
        <Ratio key={ratio.key} ratio={ratio} previousName={overview.previous_range === null ? null : previous} />
      ))}
    </section>
  )
}
