import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { ok: boolean; label: ReactNode; note?: ReactNode }

/** A rule that was looked at: kept or not, with its figure. */
export function CheckLine({ ok, label, note }: Props) {
  const Icon = ok ? Check : X
  return (
    <li className="grid min-h-6 grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-2 text-xs">
      <Icon aria-hidden className={ok ? 'size-3.5 text-accent' : 'size-3.5 text-negative'} />
      <span>{label}</span>
      <span className="text-right text-ink-3">{note}</span>
    </li>
  )
}
