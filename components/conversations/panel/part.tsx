import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** One thing known about the conversation. */
export function Part({ title, aside, children }: Props) {
  return (
    <section className="border-line border-b px-5 py-4 last:border-0">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm">{title}</h3>
        {aside !== undefined && <div className="text-ink-3 text-xs">{aside}</div>}
      </header>
      {children}
    </section>
  )
}

/** A score from 0 to 1 as a bar, the number beside it; `faint` where it was heard earlier. */
export function Meter({ value, faint = false }: { value: number | null; faint?: boolean }) {
  return (
    <span aria-hidden className="relative block h-1.5 rounded-[1px] bg-hover">
      {value !== null && (
        <i
          className={cn('absolute inset-y-0 left-0 rounded-[1px]', faint ? 'bg-ai-line' : 'bg-ai')}
          style={{ width: `${Math.round(value * 100)}%` }}
        />
      )}
    </span>
  )
}
