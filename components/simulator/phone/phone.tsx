'use client'

import { useTranslations } from 'next-intl'
import { PhoneHead } from '@/components/simulator/phone/phone-head'
import { PhoneInput } from '@/components/simulator/phone/phone-input'
import { PhoneThread } from '@/components/simulator/phone/phone-thread'
import type { Script } from '@/components/simulator/use-script'
import type { Simulation } from '@/components/simulator/use-simulation'

type Props = { simulation: Simulation; script: Script }

/** What the debtor holds in their hand: no more than a real one would show. */
export function Phone({ simulation, script }: Props) {
  const t = useTranslations('simulator.phone')
  return (
    <section
      aria-label={t('label')}
      className="mx-auto flex h-[min(720px,calc(100dvh-120px))] min-h-[520px] w-full max-w-[400px] flex-col overflow-hidden rounded-[28px] border-[6px] border-line-strong bg-surface"
    >
      <PhoneHead conversation={simulation.conversation} />
      <PhoneThread simulation={simulation} />
      <PhoneInput simulation={simulation} script={script} />
    </section>
  )
}
