import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

type Props = { mine?: boolean; label: string; foot?: string; children: ReactNode }

/** One message on the phone: the debtor's own on the right, the machine's on the left in violet. */
export function PhoneBubble({ mine = false, label, foot, children }: Props) {
  return (
    <div className={cn('grid max-w-[86%] gap-0.5', mine ? 'justify-items-end self-end' : 'self-start')}>
      <div
        className={cn(
          'whitespace-pre-line border px-3 py-2 leading-[21px] [overflow-wrap:anywhere]',
          mine
            ? 'rounded-[12px_12px_3px_12px] border-line-strong bg-raised'
            : 'rounded-[3px_12px_12px_12px] border-ai-line border-l-[3px] border-l-ai bg-ai-tint',
        )}
      >
        {mine && <span className="sr-only">{label}: </span>}
        {children}
      </div>
      {foot !== undefined && <span className="num text-[11px] text-ink-3">{foot}</span>}
    </div>
  )
}
