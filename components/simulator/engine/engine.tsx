'use client'

import { BrainCircuit } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AgreementPart } from '@/components/conversations/panel/agreement-part'
import { ContactPart } from '@/components/conversations/panel/contact-part'
import { GuardPart } from '@/components/conversations/panel/guard-part'
import { IntentPart } from '@/components/conversations/panel/intent-part'
import { OffersPart } from '@/components/conversations/panel/offers-part'
import { PersonaPart } from '@/components/conversations/panel/persona-part'
import { BlockedDraft } from '@/components/conversations/thread/blocked-draft'
import { BankPart } from '@/components/simulator/engine/bank-part'
import { DecisionPart } from '@/components/simulator/engine/decision-part'
import { HeardPart } from '@/components/simulator/engine/heard-part'
import { TurnPicker } from '@/components/simulator/engine/turn-picker'
import { turnsOf } from '@/components/simulator/turns'
import type { SimulatorPersona } from '@/components/simulator/types'
import type { Simulation } from '@/components/simulator/use-simulation'
import { EmptyState } from '@/components/ui/empty-state'

type Props = { simulation: Simulation; personas: readonly SimulatorPersona[] }

/** Why the machine said what it said, a reply at a time: the latest, or an earlier one picked. */
export function Engine({ simulation, personas }: Props) {
  const t = useTranslations('simulator.engine')
  const { conversation, pending, turns: told } = simulation
  const [picked, setPicked] = useState<string>()
  const turns = turnsOf(conversation?.messages_list ?? [])
  const found = turns.findIndex(({ reply }) => reply.message_id === picked)
  const place = found < 0 || pending ? turns.length - 1 : found
  const turn = turns[place]
  if (!conversation || !turn) {
    return (
      <EmptyState icon={BrainCircuit} title={t('label')}>
        {t('empty')}
      </EmptyState>
    )
  }
  const { reply, heard, drafts } = turn
  const known = told[reply.message_id]
  const last = place === turns.length - 1
  const { state, persona } = conversation
  const because = known?.persona.because ?? (last ? persona.because : [])
  const speaks = reply.persona_number ?? persona.number
  const name = personas.find(({ number }) => number === speaks)?.name ?? persona.name
  const speaker = { ...persona, ...known?.persona, number: speaks, name, because }
  const offers = reply.offers.length > 0 || !last ? reply.offers : state.offers
  return (
    <section aria-label={t('label')}>
      <TurnPicker
        place={place}
        count={turns.length}
        onPick={(next) => setPicked(next === turns.length - 1 ? undefined : turns[next]?.reply.message_id)}
      />
      <div className="grid border-line border-t xl:grid-cols-2">
        <div className="min-w-0 border-line xl:border-r">
          <HeardPart heard={heard} pending={pending} />
          <IntentPart intent={pending?.intent ?? heard?.intent ?? null} known={state} />
          <PersonaPart persona={speaker} />
          <DecisionPart reply={reply} turn={known} conversation={conversation} last={last} />
        </div>
        <div className="min-w-0 max-xl:border-line max-xl:border-t">
          {last && <AgreementPart state={state} />}
          {last && <BankPart conversation={conversation} read={simulation.read} />}
          <OffersPart offers={offers} pending={last ? state.pending_offer : null} />
          <GuardPart messages={[...drafts, reply]} />
          {drafts.length > 0 && (
            <div className="grid gap-2 border-line border-b px-5 pb-4">
              {drafts.map((draft) => (
                <BlockedDraft key={draft.message_id} message={draft} />
              ))}
            </div>
          )}
          <ContactPart verdict={reply.contact_policy ?? undefined} />
        </div>
      </div>
    </section>
  )
}
