'use client'

import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import type { Script } from '@/components/simulator/use-script'
import { isOpen, type Simulation } from '@/components/simulator/use-simulation'
import { Button } from '@/components/ui/button'

type Props = {
  debtors: readonly string[]
  script: Script
  simulation: Simulation
  /** The chosen customer does not exist. */
  invented: boolean
  onPlay: (key: string) => void
}

/** The ten of the regression suite, each of which plays a whole conversation by itself. */
export function DebtorButtons({ debtors, script, simulation, invented, onPlay }: Props) {
  const t = useTranslations('simulator')
  const { conversation } = simulation
  const goesOn = script.debtor !== undefined && !script.playing && conversation !== undefined && isOpen(conversation)
  return (
    <section aria-labelledby="debtors" className="mb-6">
      <h2 id="debtors" className="text-base tracking-[-0.01em]">
        {t('debtors.title')}
      </h2>
      <p className="mt-1 mb-3 text-ink-3 text-xs">{t(invented ? 'debtors.note' : 'debtors.realOnly')}</p>
      <div className="flex flex-wrap gap-2">
        {debtors.map((key) => (
          <Button
            key={key}
            size="sm"
            variant={script.debtor === key ? 'ai' : 'outline'}
            aria-pressed={script.debtor === key}
            disabled={!invented || simulation.start.isPending}
            onClick={() => onPlay(key)}
          >
            {t(`debtor.${key}` as 'debtor.silent')}
          </Button>
        ))}
        {script.playing && (
          <Button size="sm" variant="ghost" onClick={script.stop}>
            <Pause aria-hidden />
            {t('debtors.pause')}
          </Button>
        )}
        {goesOn && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => script.play(conversation.conversation_id, script.debtor ?? '')}
          >
            <Play aria-hidden />
            {t('debtors.resume')}
          </Button>
        )}
      </div>
      <CallFailed error={script.fault} title={t('phone.stepFailed')} safe={t('phone.safe')} className="mt-3" />
    </section>
  )
}
