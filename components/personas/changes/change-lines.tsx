'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { useRuleWords } from '@/components/personas/lib/use-rule-words'
import type { ChangeReply } from '@/lib/conversations'

type Words = Extract<ChangeReply, { kind: 'text' }>['words']
type Line = { words: Words; kind: 'removed' | 'added' }

const marks = {
  removed: 'bg-[color-mix(in_srgb,var(--negative-mid)_65%,var(--negative-tint))]',
  added: 'bg-[color-mix(in_srgb,var(--accent-mid)_65%,var(--accent-tint))]',
}

/** A difference as one line that goes and one that comes, with the words that changed marked. */
export function ChangeLines({ changes }: { changes: readonly ChangeReply[] }) {
  const lines = useLines()
  const field = useFieldName()
  return (
    <div className="overflow-hidden rounded-md border border-line bg-raised font-mono text-xs leading-5">
      {changes.map((change) => (
        <div key={change.field}>
          <p className="px-3 pt-1 text-ink-3">{field(change.field)}</p>
          {lines(change).map((line) => (
            <ChangeLine key={line.kind} {...line} />
          ))}
        </div>
      ))}
    </div>
  )
}

function ChangeLine({ words, kind }: Line) {
  const t = useTranslations('personas.changes')
  return (
    <p
      className={cn(
        'grid grid-cols-[16px_minmax(0,1fr)] py-0.5 pr-3 pl-3',
        kind === 'removed' ? 'bg-negative-tint' : 'bg-accent-tint',
      )}
    >
      <span aria-hidden>{kind === 'removed' ? '−' : '+'}</span>
      <span className="[overflow-wrap:anywhere]">
        <span className="sr-only">{t(kind)} </span>
        {words.map(({ op, text }, at) =>
          op === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the line
            <span key={at}>{text}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the line
            <mark key={at} className={cn('rounded-sm px-0.5 text-ink', marks[kind])}>
              {text}
            </mark>
          ),
        )}
      </span>
    </p>
  )
}

/** `greetings[1]` as "Saudação 2", `options.cash` as "Oferta à vista". */
export function useFieldName(): (path: string) => string {
  const t = useTranslations('personas.editor')
  return (path) => {
    const [, field = path, place, part] = /^([a-z_]+)(?:\[(\d+)\])?(?:\.([a-z_]+))?$/.exec(path) ?? []
    if (part) return t(`option.${part as 'cash'}`)
    const label = t(`field.${field as 'greetings'}`)
    return place === undefined ? label : t('wording', { label, number: Number(place) + 1 })
  }
}

function useLines(): (change: ChangeReply) => Line[] {
  const t = useTranslations('personas')
  const rule = useRuleWords()
  const words = (text: string, op: 'added' | 'removed'): Line => ({ kind: op, words: [{ op, text }] })
  const told = (value: string | number, field: string) => {
    const key = `value.${field}.${value}` as 'value.humor.none'
    return t.has(key) ? t(key) : String(value)
  }
  const ruleText = ({ any }: Extract<ChangeReply, { kind: 'rule' }>['before']) =>
    any.map((group) => group.map(rule).join(t('rule.and'))).join(t('rule.or')) || t('rule.fallback')
  return (change) => {
    if (change.kind === 'value')
      return [words(told(change.before, change.field), 'removed'), words(told(change.after, change.field), 'added')]
    if (change.kind === 'rule')
      return [words(ruleText(change.before), 'removed'), words(ruleText(change.after), 'added')]
    if (change.kind === 'words') {
      const { removed, added } = change
      return [
        ...(removed.length > 0 ? [words(removed.join(', '), 'removed')] : []),
        ...(added.length > 0 ? [words(added.join(', '), 'added')] : []),
      ]
    }
    const without = (op: 'added' | 'removed') => change.words.filter((piece) => piece.op !== op)
    const sides: Line[] = [
      { kind: 'removed', words: without('added') },
      { kind: 'added', words: without('removed') },
    ]
    return sides.filter(({ words: pieces }) => pieces.length > 0)
  }
}
