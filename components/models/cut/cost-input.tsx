'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { moneyParts } from '@/components/lib/format'
import { useCut } from '@/components/models/cut/cut-context'
import { maxShare } from '@/components/models/cut/use-prices'
import { readMoney } from '@/components/models/lib/read-money'
import { useFigures } from '@/components/models/lib/use-figures'
import { Input } from '@/components/ui/input'

/** What one error costs: reais, or a percentage of the amount where a column is named. */
export function CostInput({ of }: { of: 'sale' | 'loss' }) {
  const t = useTranslations('models.cost')
  const { locale } = useFigures()
  const { costs, setCosts, amount, shares, setShares } = useCut().prices
  if (amount !== null) {
    const [share, name] = of === 'sale' ? ([shares.margin, 'margin'] as const) : ([shares.loss, 'loss'] as const)
    return (
      <Typed
        shown={`${share}%`}
        label={t(`${of}ShareLabel`)}
        read={readShare}
        onChange={(percent) => setShares({ [name]: percent })}
      />
    )
  }
  const [cents, name] =
    of === 'sale' ? ([costs.saleCents, 'saleCents'] as const) : ([costs.lossCents, 'lossCents'] as const)
  const { whole, cents: rest } = moneyParts(cents, locale)
  return (
    <Typed
      shown={`${whole}${rest}`}
      label={t(`${of}Label`)}
      read={readMoney}
      onChange={(read) => setCosts({ [name]: read })}
    />
  )
}

/** A whole percentage within what the API takes; null for anything else. */
function readShare(text: string): number | null {
  const found = /^\s*(\d{1,3})\s*%?\s*$/.exec(text)
  const percent = Number(found?.[1])
  return found && percent <= maxShare ? percent : null
}

type TypedProps = {
  shown: string
  label: string
  read: (text: string) => number | null
  onChange: (value: number) => void
}

/** Keeps what is being typed; the value follows as soon as it reads as one. */
function Typed({ shown, label, read, onChange }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      size="sm"
      numeric
      inputMode="decimal"
      aria-label={label}
      aria-invalid={(typed !== null && read(typed) === null) || undefined}
      value={typed ?? shown}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setTyped(event.target.value)
        const value = read(event.target.value)
        if (value !== null) onChange(value)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
