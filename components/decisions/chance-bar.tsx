import { useLocale, useTranslations } from 'next-intl'
import { verdictLook } from '@/components/decisions/verdict'
import { cn } from '@/components/lib/cn'
import { formatPercent } from '@/components/lib/format'
import type { DecisionKind } from '@/db/constants/decisions'

type ChanceBarProps = {
  probability: number
  threshold: number
  band: { from: number; to: number } | null
  decision: DecisionKind
}

const at = (share: number) => `${share * 100}%`

/** Keeps a label that hangs over a point of the bar inside the bar's own width. */
function hang(share: number): string {
  if (share < 0.08) return 'left-0'
  return share > 0.92 ? 'right-0' : 'left-1/2 -translate-x-1/2'
}

/** From "always blocked" to "always approved": where this order fell, the limit, and the band a person reviews. */
export function ChanceBar({ probability, threshold, band, decision }: ChanceBarProps) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const chance = formatPercent(probability, locale)
  const limit = formatPercent(threshold, locale, { fixed: false })
  const from = band?.from ?? threshold
  const to = band?.to ?? threshold
  // Two labels over one place would cover each other; the limit then goes under the bar.
  const crowded = Math.abs(probability - threshold) < 0.16
  const look = verdictLook[decision]
  const summary = band
    ? t('chance.summaryBand', {
        chance,
        limit,
        from: formatPercent(band.from, locale, { fixed: false }),
        to: formatPercent(band.to, locale, { fixed: false }),
      })
    : t('chance.summary', { chance, limit })
  return (
    <div role="img" aria-label={summary} className="relative mt-1 h-24 text-xs [print-color-adjust:exact]">
      <div className="absolute inset-x-0 top-11 h-4 outline outline-line-strong">
        <i className="absolute inset-y-0 left-0 bg-negative-tint" style={{ width: at(from) }} />
        <i className="absolute inset-y-0 bg-caution-tint" style={{ left: at(from), width: at(to - from) }} />
        <i className="absolute inset-y-0 right-0 bg-accent-tint" style={{ left: at(to) }} />
      </div>
      <span className="absolute top-9 -ml-px h-8 w-px bg-ink" style={{ left: at(threshold) }}>
        <span className={cn('absolute whitespace-nowrap text-ink-2', hang(threshold), crowded ? 'top-9' : '-top-5')}>
          {t('chance.limit', { limit })}
        </span>
      </span>
      <span className="absolute top-9 h-8 w-0" style={{ left: at(probability) }}>
        <i
          className={cn(
            'absolute top-2 -left-2 size-4 rounded-full border-[3px] border-surface shadow-[0_0_0_1px_currentColor]',
            look.text,
            look.fill,
          )}
        />
        <b
          className={cn(
            'absolute -top-7 whitespace-nowrap text-xl tabular-nums tracking-[-0.02em]',
            hang(probability),
            look.text,
          )}
        >
          {chance}
        </b>
      </span>
      <span className="absolute top-[72px] left-0 text-ink-3">{t('chance.blocks')}</span>
      {band && !crowded && (
        <span
          className="absolute top-[72px] -translate-x-1/2 whitespace-nowrap text-ink-3"
          style={{ left: at((from + to) / 2) }}
        >
          {t('chance.reviews')}
        </span>
      )}
      <span className="absolute top-[72px] right-0 text-ink-3">{t('chance.approves')}</span>
    </div>
  )
}
