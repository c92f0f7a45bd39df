import { Hourglass } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Claim } from '@/components/roi/claim'
import type { Roi } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'
import { Badge } from '@/components/ui/badge'
import { Finding } from '@/components/ui/finding'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'

/** Money that would not have come, and what it was worth its cost. */
export function MoneySection({ roi }: { roi: Roi }) {
  const t = useTranslations('roi')
  const { money, percent } = useRoiWords()
  const { incremental, treated, control, roi: worth, costs, claimed } = roi
  const early = roi.verdict === 'not_enough_data'
  const claim = { claimed: percent(claimed.roi, 0) }
  const perReal = [treated?.cost_per_recovered, control?.cost_per_recovered] as const
  const big = 'font-medium text-xl tabular-nums tracking-[-0.02em]'
  return (
    <Section span={5} cut title={<Term name="incremental_money">{t('money.title')}</Term>} note={t('money.note')}>
      {early && incremental && (
        <Badge variant="caution" className="mb-2">
          <Hourglass aria-hidden />
          {t('money.early')}
        </Badge>
      )}
      <p className={big}>{incremental ? money(incremental.value) : t('money.none')}</p>
      {incremental && (
        <p className="text-ink-2">
          {t('money.interval', { low: money(incremental.interval.low), high: money(incremental.interval.high) })}
        </p>
      )}
      {typeof perReal[0] === 'number' && typeof perReal[1] === 'number' && (
        <p className="mt-2 text-ink-2">
          {t('money.perReal', { treated: money(perReal[0]), control: money(perReal[1]) })}
        </p>
      )}
      <div className="mt-6 border-line border-t pt-5">
        <Finding as="h3" title={<Term name="return_on_cost">{t('roi.title')}</Term>} note={t('roi.note')} />
        <p className={big}>{worth ? percent(worth.value, 0) : t('money.none')}</p>
        {worth && (
          <p className="text-ink-2">
            {t('money.interval', { low: percent(worth.interval.low, 0), high: percent(worth.interval.high, 0) })}
          </p>
        )}
        {costs && costs.missing.length > 0 && (
          <p className="mt-2 max-w-measure text-caution">
            {t('roi.missingPrices', { prices: costs.missing.map((code) => t(`price.${code}`)).join(', ') })}{' '}
            <Link href="/settings/reports" className="underline underline-offset-3">
              {t('roi.setPrices')}
            </Link>
          </p>
        )}
        <Claim>
          {worth && !early
            ? t('roi.claim', { ...claim, measured: percent(worth.value, 0) })
            : t('roi.claimOnly', claim)}
        </Claim>
      </div>
    </Section>
  )
}
