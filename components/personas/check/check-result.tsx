'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { AiBubble } from '@/components/personas/preview/bubble'
import { Alert } from '@/components/ui/alert'
import { Collapsible } from '@/components/ui/collapsible'
import type { CheckReply } from '@/lib/conversations'
import { toLocale } from '@/messages/locale'

/** The proof first, then each persona's first words and the order in which it shows the offers. */
export function CheckResult({ check }: { check: CheckReply }) {
  const t = useTranslations('personas.check')
  const locale = toLocale(useLocale())
  const words = new Map(
    check.offers.map((offer, at) => [
      offer.offer_id,
      t('offerWords', {
        letter: String.fromCharCode(65 + at),
        kind: offer.kind,
        total: formatMoney(Math.round(offer.total_amount * 100), locale),
        count: offer.installments,
      }),
    ]),
  )
  const letter = (id: string) => [...words.keys()].indexOf(id)
  return (
    <div className="grid gap-4">
      <Alert
        variant={check.same ? 'positive' : 'negative'}
        role="status"
        title={t(check.same ? 'same' : 'differ', { count: check.offers.length })}
      >
        <ul>
          {check.steps.map((step) => (
            <li key={step.customer_text ?? ''}>
              {step.customer_text === null
                ? t('firstList', { count: step.offers, same: String(step.same) })
                : t('step', { line: step.customer_text, count: step.offers, same: String(step.same) })}
            </li>
          ))}
        </ul>
      </Alert>
      <ul className="grid gap-1 text-ink-2 text-xs">
        {[...words].map(([id, text]) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <ol className="grid gap-4">
        {check.personas.map((persona) => (
          <li key={persona.persona_id} className="grid gap-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <b className="font-medium">
                <span className="num text-ink-3">{persona.number}</span> {persona.name}
              </b>
              <span className="text-ink-3 text-xs">
                {t('order', { order: persona.offer_ids.map((id) => String.fromCharCode(65 + letter(id))).join(', ') })}
              </span>
            </p>
            <AiBubble words={persona.first_words} label={persona.name} />
            {persona.first_offer && (
              <Collapsible summary={t('firstOffer')}>
                <AiBubble words={persona.first_offer} label={persona.name} />
              </Collapsible>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
