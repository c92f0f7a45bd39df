'use client'

import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import type { WordsReply } from '@/lib/conversations'

/** Words of the machine on violet, with the engine's values in green. */
export function AiBubble({ words, label }: { words: WordsReply; label: string }) {
  return (
    <div className="whitespace-pre-line rounded-[3px_10px_10px_10px] border border-ai-line border-l-[3px] border-l-ai bg-ai-tint px-4 py-3 [overflow-wrap:anywhere]">
      <span className="sr-only">{label}: </span>
      {words.segments.length > 0
        ? words.segments.map(({ text, name }, at) =>
            name ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
              <EngineValue key={at} name={name}>
                {text}
              </EngineValue>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
              <span key={at}>{text}</span>
            ),
          )
        : words.text}
    </div>
  )
}

/** Names of people and creditors are facts too, but not figures. */
const plain = ['customer_name', 'creditor_name', 'creditor_document', 'creditor_address']

export function EngineValue({ name, children }: { name?: string; children: ReactNode }) {
  if (name !== undefined && plain.includes(name)) return <span>{children}</span>
  return (
    <span
      title={name}
      className="num whitespace-nowrap font-medium text-accent underline decoration-accent-mid decoration-dotted underline-offset-3"
    >
      {children}
    </span>
  )
}

export function CustomerBubble({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="max-w-[90%] justify-self-end rounded-[10px_3px_10px_10px] border border-line bg-raised px-4 py-3 [overflow-wrap:anywhere]">
      <span className="sr-only">{label}: </span>
      {children}
    </div>
  )
}

/** Whether everything shown may leave; what was stopped, with the rule's words. */
export function GuardLine({ words }: { words: readonly WordsReply[] }) {
  const t = useTranslations('personas.preview')
  const stopped = words.flatMap((one) => one.blocked_drafts)
  const passes = stopped.length === 0 && words.every(({ guard }) => guard.verdict === 'allow')
  const Icon = passes ? ShieldCheck : ShieldAlert
  const reasons = [...new Set(stopped.flatMap(({ guard }) => guard.violations.map(({ message }) => message)))]
  return (
    <div
      role="status"
      className={cn(
        'grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 rounded-md px-4 py-3',
        passes ? 'bg-accent-tint' : 'bg-negative-tint',
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4', passes ? 'text-accent' : 'text-negative')} />
      <div className="min-w-0">
        <p>
          <b className="font-medium">{t(passes ? 'guard.pass' : 'guard.stop')}</b>{' '}
          {passes ? t('guard.passNote', { count: words.length }) : t('guard.stopNote', { count: stopped.length })}
        </p>
        {!passes && (
          <ul className="mt-1 grid gap-1 text-ink-2 text-xs">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {stopped.map(({ text }) => (
              <li key={text} className="border-negative-mid border-l-2 pl-2 [overflow-wrap:anywhere]">
                “{text}”
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
