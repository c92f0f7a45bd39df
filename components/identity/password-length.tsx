'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'

export const minPasswordLength = 12
const steps = [minPasswordLength, 16, 20] as const

/** Strength by length alone, which is what the product asks for; every step is also said in words. */
export function PasswordLength({ length }: { length: number }) {
  const t = useTranslations('auth.length')
  const passed = steps.filter((step) => length >= step).length
  const word = (['short', 'enough', 'good', 'great'] as const)[passed] ?? 'great'
  return (
    <span className="mt-1 grid gap-1">
      <span aria-hidden className="grid grid-cols-3 gap-1">
        {steps.map((step, index) => (
          <span key={step} className="h-1 overflow-hidden rounded-sm bg-hover">
            <span
              className={cn(
                'block h-full transition-[width] duration-fast',
                index < passed || passed > 0 ? 'bg-accent' : 'bg-caution-mid',
              )}
              style={{ width: `${filled(length, index) * 100}%` }}
            />
          </span>
        ))}
      </span>
      <span aria-live="polite">
        {length === 0 ? t('none') : word === 'short' ? t('short', { left: minPasswordLength - length }) : t(word)}
      </span>
    </span>
  )
}

function filled(length: number, index: number): number {
  const from = index === 0 ? 0 : (steps[index - 1] ?? 0)
  const to = steps[index] ?? from + 1
  return Math.min(Math.max((length - from) / (to - from), 0), 1)
}
