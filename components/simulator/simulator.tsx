'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/components/lib/cn'
import { DebtorButtons } from '@/components/simulator/debtor-buttons'
import { Engine } from '@/components/simulator/engine/engine'
import { Phone } from '@/components/simulator/phone/phone'
import { SetupBar } from '@/components/simulator/setup-bar'
import type { SimulatorCustomer, SimulatorPersona } from '@/components/simulator/types'
import { useScript } from '@/components/simulator/use-script'
import { useSimulation } from '@/components/simulator/use-simulation'
import { Segmented } from '@/components/ui/toggle-group'

type Props = {
  customers: readonly SimulatorCustomer[]
  personas: readonly SimulatorPersona[]
  debtors: readonly string[]
}

/** A phone on which anyone plays the debtor, and beside it what the engine makes of every message. */
export function Simulator({ customers, personas, debtors }: Props) {
  const t = useTranslations('simulator')
  const [choice, setChoice] = useState({ customer: customers[0]?.id ?? '', persona: 0 })
  const [tab, setTab] = useState<'phone' | 'engine'>('phone')
  const simulation = useSimulation()
  const script = useScript(simulation)
  const chosen = customers.find(({ id }) => id === choice.customer)
  const begin = () => {
    script.leave()
    simulation.start.mutate(choice)
  }
  return (
    <>
      <SetupBar {...{ customers, personas, choice, simulation }} onChoice={setChoice} onStart={begin} />
      <DebtorButtons
        {...{ debtors, script, simulation }}
        invented={chosen?.invented ?? false}
        onPlay={(key) => script.begin(key, choice)}
      />
      <Segmented
        label={t('tabs.label')}
        value={tab}
        onValueChange={setTab}
        options={[
          { value: 'phone', label: t('tabs.phone') },
          { value: 'engine', label: t('tabs.engine') },
        ]}
        className="mb-4 lg:hidden"
      />
      <div className="grid items-start gap-8 lg:grid-cols-[380px_minmax(0,1fr)]">
        <div className={cn('min-w-0 lg:sticky lg:top-6', tab !== 'phone' && 'max-lg:hidden')}>
          <Phone {...{ simulation, script }} />
        </div>
        <div className={cn('min-w-0', tab !== 'engine' && 'max-lg:hidden')}>
          <Engine {...{ simulation, personas }} />
        </div>
      </div>
    </>
  )
}
