'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { moneyParts } from '@/components/lib/format'
import { useCut } from '@/components/models/cut/cut-context'
import { errorCost } from '@/components/models/lib/money'
import { readMoney } from '@/components/models/lib/read-money'
import { useFigures } from '@/components/models/lib/use-figures'
import { Input } from '@/components/ui/input'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@/components/ui/table'

/** Two prices turn the two kinds of error into money. */
export function CostTable() {
  const t = useTranslations('models.cost')
  const { count } = useFigures()
  const { counts, costs, setCosts, exampleCosts } = useCut()
  const rows = [
    { key: 'sale', errors: counts.fn, each: costs.saleCents, set: (saleCents: number) => setCosts({ saleCents }) },
    { key: 'loss', errors: counts.fp, each: costs.lossCents, set: (lossCents: number) => setCosts({ lossCents }) },
  ] as const
  return (
    <>
      <Table className="max-sm:text-xs">
        <caption className="sr-only">{t('caption')}</caption>
        <TableBody>
          {rows.map(({ key, errors, each, set }) => (
            <TableRow key={key}>
              <TableHead scope="row" className="leading-4">
                {t(key)}
              </TableHead>
              <TableCell numeric>{count(errors)} ×</TableCell>
              <TableCell className="w-28 max-sm:w-24">
                <PriceInput cents={each} label={t(`${key}Label`)} onChange={set} />
              </TableCell>
              <TableCell numeric>
                <Money cents={errors * each} symbol={false} column />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell colSpan={3}>{t('total')}</TableCell>
            <TableCell numeric>
              <Money cents={errorCost(counts, costs)} symbol={false} column />
            </TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      {exampleCosts && <p className="mt-2 text-ink-3 text-xs">{t('example')}</p>}
    </>
  )
}

type PriceInputProps = { cents: number; label: string; onChange: (cents: number) => void }

/** Keeps what is being typed; the price follows as soon as it reads as one. */
function PriceInput({ cents, label, onChange }: PriceInputProps) {
  const { locale } = useFigures()
  const [typed, setTyped] = useState<string | null>(null)
  const { whole, cents: rest } = moneyParts(cents, locale)
  return (
    <Input
      size="sm"
      numeric
      inputMode="decimal"
      aria-label={label}
      aria-invalid={(typed !== null && readMoney(typed) === null) || undefined}
      value={typed ?? `${whole}${rest}`}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setTyped(event.target.value)
        const read = readMoney(event.target.value)
        if (read !== null) onChange(read)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
