'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type EditorFault, faultsAt } from '@/components/personas/editor/faults'
import { RuleGroup } from '@/components/personas/editor/rule-group'
import { type Condition, useRuleWords } from '@/components/personas/lib/use-rule-words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Collapsible } from '@/components/ui/collapsible'
import { FieldError } from '@/components/ui/form-field'
import type { PersonaReply, PersonaVocabulary } from '@/lib/conversations'

type Rule = PersonaReply['rule']
type RuleEditorProps = {
  rule: Rule
  place: number
  vocabulary: PersonaVocabulary
  faults: readonly EditorFault[]
  disabled: boolean
  onChange: (rule: Rule) => void
}

const first: Condition = { fact: 'overdue_days', op: 'lte', value: 15 }
const mostGroups = 8

/** When the persona speaks: any of the groups, each of which holds when all of its conditions do. */
export function RuleEditor({ rule, place, vocabulary, faults, disabled, onChange }: RuleEditorProps) {
  const t = useTranslations('personas')
  const words = useRuleWords()
  const fallback = place === vocabulary.order.length
  const groups = rule.any
  const put = (at: number, group: Condition[] | null) =>
    onChange({ any: groups.flatMap((one, i) => (i === at ? (group ? [group] : []) : [one])) })
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium text-sm">{t('rule.title')}</h3>
        <span className="text-ink-3 text-xs">{t('rule.place', { place, order: vocabulary.order.join(', ') })}</span>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {fallback && <span className="text-ink-2">{t('rule.fallback')}</span>}
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the rule
          <span key={at} className="contents">
            {at > 0 && <span className="text-ink-3">{t('rule.or').trim()}</span>}
            {group.map((condition, i) => (
              <span key={JSON.stringify(condition)} className="contents">
                {i > 0 && <span className="text-ink-3">{t('rule.and').trim()}</span>}
                <Badge variant="ai" className="h-auto min-h-7 whitespace-normal px-2 py-1">
                  {words(condition)}
                </Badge>
              </span>
            ))}
          </span>
        ))}
      </p>
      {faultsAt(faults, 'rule').map(({ path, message }) => (
        <FieldError key={`${path}${message}`}>{message}</FieldError>
      ))}
      {!disabled && !fallback && (
        <Collapsible summary={t('rule.edit')}>
          <div className="grid gap-3">
            {groups.map((group, at) => (
              <RuleGroup
                // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the rule
                key={at}
                number={at + 1}
                group={group}
                vocabulary={vocabulary}
                onChange={(next) => put(at, next)}
                onRemove={() => put(at, null)}
              />
            ))}
            {groups.length < mostGroups && (
              <Button
                variant="outline"
                size="sm"
                className="justify-self-start"
                onClick={() => onChange({ any: [...groups, [first]] })}
              >
                <Plus aria-hidden />
                {t('rule.addGroup')}
              </Button>
            )}
          </div>
        </Collapsible>
      )}
    </div>
  )
}
