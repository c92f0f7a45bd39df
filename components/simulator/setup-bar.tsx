'use client'

import { Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import type { SimulatorCustomer, SimulatorPersona } from '@/components/simulator/types'
import type { Choice, Simulation } from '@/components/simulator/use-simulation'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'

type Props = {
  customers: readonly SimulatorCustomer[]
  personas: readonly SimulatorPersona[]
  choice: Choice
  simulation: Simulation
  onChoice: (choice: Choice) => void
  onStart: () => void
}

/** Whose phone it is, and who speaks for the company. */
export function SetupBar({ customers, personas, choice, simulation, onChoice, onStart }: Props) {
  const t = useTranslations('simulator')
  const groups = [
    { label: t('invented'), list: customers.filter(({ invented }) => invented) },
    { label: t('real'), list: customers.filter(({ invented }) => !invented) },
  ].filter(({ list }) => list.length > 0)
  const begun = simulation.id !== undefined
  return (
    <section className="border-line-strong border-t pt-5 pb-4">
      <p className="mb-4 max-w-measure text-ink-2">{t('lead')}</p>
      <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,280px)_minmax(0,240px)_auto] sm:justify-start">
        <FormField label={t('customer')}>
          <Select value={choice.customer} onChange={(event) => onChoice({ ...choice, customer: event.target.value })}>
            {groups.map(({ label, list }) => (
              <optgroup key={label} label={label}>
                {list.map(({ id, name, days }) => (
                  <option key={id} value={id}>
                    {t('customerOption', { name, days })}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </FormField>
        <FormField label={t('persona')}>
          <Select
            value={choice.persona}
            onChange={(event) => onChoice({ ...choice, persona: Number(event.target.value) })}
          >
            <option value={0}>{t('byRules')}</option>
            {personas.map(({ number, name }) => (
              <option key={number} value={number}>
                {number}. {name}
              </option>
            ))}
          </Select>
        </FormField>
        <Button pending={simulation.start.isPending} variant={begun ? 'outline' : 'default'} onClick={onStart}>
          {begun ? <RotateCcw aria-hidden /> : <Play aria-hidden />}
          {t(begun ? 'reset' : 'start')}
        </Button>
      </div>
      <CallFailed error={simulation.start.error} title={t('phone.startFailed')} className="mt-3" />
    </section>
  )
}
