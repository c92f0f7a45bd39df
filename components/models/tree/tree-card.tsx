'use client'

import { Check, ChevronRight, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { useFigures } from '@/components/models/lib/use-figures'
import type { Branch } from '@/components/models/tree/build-tree'

type TreeCardProps = {
  branch: Branch
  total: number
  threshold: number
  open: boolean
  lit: boolean
  onToggle: (id: number) => void
  onPoint: (id: number | null) => void
}

/** A group of orders: what brought them here, how many they are, and their chance in number, colour and word. */
export function TreeCard({ branch, total, threshold, open, lit, onToggle, onPoint }: TreeCardProps) {
  const t = useTranslations('models.tree')
  const { percent, count } = useFigures()
  const { node, condition, children, cutOff } = branch
  const chance = node.probability
  const approves = chance >= threshold
  const rows = t('rows', { share: percent(node.rows / Math.max(1, total)), rows: count(node.rows) })
  const Icon = approves ? Check : X
  const body = (
    <>
      <span className="flex items-start justify-between gap-1">
        <span className="font-medium leading-4 [overflow-wrap:anywhere]">{condition ?? t('all')}</span>
        {children.length > 0 && (
          <ChevronRight
            aria-hidden
            className={cn('size-3.5 shrink-0 text-ink-3 transition-transform', open && 'rotate-90 md:rotate-180')}
          />
        )}
      </span>
      <span className="mt-1 block text-ink-3">{rows}</span>
      <span className="mt-1 flex items-center gap-2">
        <span aria-hidden className="flex h-2 min-w-0 flex-1 overflow-hidden rounded-sm">
          <span className="bg-accent-mid" style={{ width: `${chance * 100}%` }} />
          <span className="flex-1 bg-negative-mid" />
        </span>
        <span className={cn('inline-flex items-center gap-0.5', approves ? 'text-accent' : 'text-negative')}>
          <b className="num">{percent(chance)}</b>
          <Icon aria-hidden className="size-3.5" />
        </span>
      </span>
      <span className="sr-only">{t(approves ? 'approves' : 'rejects')}</span>
      {cutOff && <span className="mt-1 block text-ink-3">{t('cutOff')}</span>}
    </>
  )
  const look = cn(
    'my-1 block w-full rounded-md border bg-raised px-2.5 py-2 text-left text-xs md:w-56 md:shrink-0',
    lit ? 'border-accent shadow-[0_0_0_1px_var(--accent)]' : 'border-line',
    children.length === 0 && (approves ? 'border-l-3 border-l-accent' : 'border-l-3 border-l-negative'),
  )
  const point = { onMouseEnter: () => onPoint(node.id), onFocus: () => onPoint(node.id), onBlur: () => onPoint(null) }
  if (children.length === 0)
    return (
      // Focus and hover only light the path; there is nothing to press.
      // biome-ignore lint/a11y/noStaticElementInteractions: see above
      <div className={look} onMouseEnter={point.onMouseEnter}>
        {body}
      </div>
    )
  return (
    <button
      type="button"
      aria-expanded={open}
      className={cn(look, 'hover:bg-hover/60')}
      onClick={() => onToggle(node.id)}
      {...point}
    >
      {body}
    </button>
  )
}
