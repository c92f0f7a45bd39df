'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type Props = { place: number; count: number; onPick: (place: number) => void }

/** Which reply is explained; the latest unless somebody goes back. */
export function TurnPicker({ place, count, onPick }: Props) {
  const t = useTranslations('simulator.engine')
  return (
    <header className="flex items-center justify-between gap-3 pb-3">
      <h2 className="text-base tracking-[-0.01em]">
        {t('turn', { number: place + 1, count })}
        {place === count - 1 && <span className="text-ink-3">, {t('latest')}</span>}
      </h2>
      <div className="flex gap-2">
        <Button
          variant="outline"
          size="icon"
          aria-label={t('previous')}
          disabled={place === 0}
          onClick={() => onPick(place - 1)}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <Button
          variant="outline"
          size="icon"
          aria-label={t('next')}
          disabled={place === count - 1}
          onClick={() => onPick(place + 1)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </div>
    </header>
  )
}
