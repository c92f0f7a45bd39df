import { useLocale } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { moneyParts } from '@/components/lib/format'

type MoneyProps = {
  /** Whole centavos. */
  cents: number
  /** Columns of money name the unit in their head and drop the symbol. */
  symbol?: boolean
  /** Writes the plus sign too, for entries and differences. */
  signed?: boolean
  /** Down a column figures are mono; in a sentence, sans. */
  column?: boolean
  className?: string
}

/** Reais with the centavos set lighter. */
export function Money({ cents, symbol = true, signed = false, column = false, className }: MoneyProps) {
  const parts = moneyParts(cents, useLocale(), signed)
  return (
    <span data-slot="money" className={cn('whitespace-nowrap tabular-nums', column && 'num', className)}>
      {parts.sign}
      {symbol && (
        <span className="font-normal font-sans text-ink-3 group-data-[slot=figure]/figure:text-[0.6em]">R$ </span>
      )}
      {parts.whole}
      <span className="font-normal text-ink-3">{parts.cents}</span>
    </span>
  )
}
