'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Condition } from '@/components/personas/lib/use-rule-words'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { PersonaVocabulary } from '@/lib/conversations'

type RuleGroupProps = {
  number: number
  group: Condition[]
  vocabulary: PersonaVocabulary
  onChange: (group: Condition[]) => void
  onRemove: () => void
}

/** Conditions that must all hold. */
export function RuleGroup({ number, group, vocabulary, onChange, onRemove }: RuleGroupProps) {
  const t = useTranslations('personas.rule')
  const put = (at: number, condition: Condition | null) =>
    onChange(group.flatMap((one, i) => (i === at ? (condition ?? []) : one)))
  return (
    <fieldset className="grid gap-2 border-line-strong border-l-2 pl-3">
      <legend className="mb-1 text-ink-3 text-xs">{t('group', { number })}</legend>
      {group.map((condition, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the group
          key={at}
          {...{ condition, vocabulary }}
          onChange={(next) => put(at, next)}
          onRemove={group.length > 1 ? () => put(at, null) : onRemove}
        />
      ))}
      <Button
        variant="ghost"
        size="sm"
        className="justify-self-start"
        onClick={() => onChange([...group, { fact: 'overdue_days', op: 'lte', value: 30 }])}
      >
        <Plus aria-hidden />
        {t('addCondition')}
      </Button>
    </fieldset>
  )
}

type ConditionRowProps = {
  condition: Condition
  vocabulary: PersonaVocabulary
  onChange: (condition: Condition) => void
  onRemove: () => void
}

function ConditionRow({ condition, vocabulary, onChange, onRemove }: ConditionRowProps) {
  const t = useTranslations('personas.rule')
  const { fact, op, value } = condition
  const isYesNo = (name: string) => (vocabulary.booleanFacts as readonly string[]).includes(name)
  const choose = (name: Condition['fact']) =>
    onChange(isYesNo(name) ? { fact: name, op: 'is', value: true } : { fact: name, op: 'lte', value: 1 })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        size="sm"
        className="w-56 max-sm:w-full"
        aria-label={t('factLabel')}
        value={fact}
        onChange={(event) => choose(event.target.value as Condition['fact'])}
      >
        {vocabulary.facts.map((name) => (
          <option key={name} value={name}>
            {t(`fact.${name}`)}
          </option>
        ))}
      </Select>
      {typeof value === 'boolean' ? (
        <Select
          size="sm"
          className="w-24"
          aria-label={t('valueLabel')}
          value={String(value)}
          onChange={(event) => onChange({ fact, op: 'is', value: event.target.value === 'true' })}
        >
          <option value="true">{t('true')}</option>
          <option value="false">{t('false')}</option>
        </Select>
      ) : (
        <>
          <Select
            size="sm"
            className="w-36"
            aria-label={t('opLabel')}
            value={op}
            onChange={(event) => onChange({ fact, op: event.target.value as Condition['op'], value })}
          >
            {vocabulary.comparisons.map((name) => (
              <option key={name} value={name}>
                {t(`op.${name as 'lt' | 'lte' | 'gt' | 'gte'}`)}
              </option>
            ))}
          </Select>
          <Input
            type="number"
            size="sm"
            numeric
            step="any"
            className="w-20"
            aria-label={t('valueLabel')}
            value={value}
            onChange={(event) => onChange({ fact, op, value: Number(event.target.value) })}
          />
        </>
      )}
      <Button variant="ghost" size="sm" aria-label={t('remove')} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  )
}
