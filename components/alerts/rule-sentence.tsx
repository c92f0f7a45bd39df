'use client'

import { useTranslations } from 'next-intl'
import { figuresOf, type RuleDraft, wireUnitOf } from '@/components/alerts/lib/rule-draft'
import { useAlertWords } from '@/components/alerts/use-alert-words'

/** A name inside of a sentence; one that begins with an abbreviation stays. */
const inSentence = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)

/** The rule being edited, as one sentence that follows each change. */
export function RuleSentence({ draft }: { draft: RuleDraft }) {
  const t = useTranslations('alerts.rules')
  const { figure, duration, what } = useAlertWords()
  const rule = figuresOf(draft)
  const unit = wireUnitOf(draft.metric)
  const shown = (value: number) => (Number.isNaN(value) ? '…' : figure(unit, value))
  const said = {
    what: inSentence(what(rule)),
    threshold: shown(rule.threshold),
    clear: shown(rule.clear_at),
    window: duration(draft.windowMinutes),
    count: rule.minimum_count || 0,
  }
  const key = rule.minimum_count > 0 ? `sentence.${draft.direction}` : `sentence.${draft.direction}Plain`
  return (
    <p aria-live="polite" className="border-accent border-l-2 pl-3 text-ink">
      {t(key as 'sentence.below', said)} {draft.simulated && t('sentence.simulated')}
    </p>
  )
}
