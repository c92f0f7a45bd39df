'use client'

import { ShieldX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { strikeSpans } from '@/components/conversations/lib/marks'
import type { Message } from '@/components/conversations/types'
import { Tooltip } from '@/components/ui/tooltip'

/** A draft that the guard stopped: what offended struck through, by which rules. */
export function BlockedDraft({ message }: { message: Message }) {
  const t = useTranslations('conversations.bubble')
  const rules = useTranslations('guard.rule')
  const violations = message.guard?.violations ?? []
  const pieces = strikeSpans(
    message.text,
    violations.map(({ span }) => span),
  )
  const named = [...new Map(violations.map((one) => [one.rule, one.message])).entries()]
  return (
    <div className="w-[520px] max-w-[94%] self-end rounded-md border border-negative-mid border-dashed px-3 py-2 text-ink-2 text-xs md:max-w-[88%]">
      <p className="mb-1 flex items-center gap-2 font-medium text-negative">
        <ShieldX aria-hidden className="size-3.5 shrink-0" />
        {t('blocked')}
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        {pieces.map(({ text, struck }, place) =>
          struck ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a draft never changes
            <s key={place} className="decoration-negative">
              {text}
            </s>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a draft never changes
            <span key={place}>{text}</span>
          ),
        )}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-3 text-ink-3">
        {named.map(([rule, words]) => (
          <li key={rule}>
            <Tooltip tap content={words}>
              <button type="button" className="underline decoration-dotted underline-offset-3">
                {rules(rule as 'threat')}
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </div>
  )
}
