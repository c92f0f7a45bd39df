import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

const tones = { ink: '', positive: 'text-accent', negative: 'text-negative', caution: 'text-caution', ai: 'text-ai' }
export type Tone = keyof typeof tones

type FigureProps = {
  /** The question this number answers. */
  label: ReactNode
  /** Already formatted; a word where the answer is a word. */
  value: ReactNode
  /** Set small and light beside the value: %, "de 27.961 linhas". */
  unit?: ReactNode
  tone?: Tone
  /** The change, in words and sign: "+0,89 p.p. sobre a v4". */
  trend?: ReactNode
  trendTone?: Tone
  /** Range and n, after the trend. */
  note?: ReactNode
  className?: string
}

/** A note may go on from the trend: ", nos mesmos 8.381 pedidos". */
const continues = (note: ReactNode) => typeof note === 'string' && /^[,.;:]/.test(note)

/** The one number that a page opens with. */
export function Figure({ label, value, unit, tone = 'ink', trend, trendTone = 'ink', note, className }: FigureProps) {
  return (
    <div data-slot="figure" className={cn('group/figure', className)}>
      <p className="mb-1 text-ink-2">{label}</p>
      <p className={cn('font-medium text-figure tabular-nums tracking-[-0.03em]', tones[tone])}>
        {value}
        {unit !== undefined && (
          <span className="font-normal text-[0.6em] text-ink-3 tracking-normal">
            {unit === '%' ? '' : ' '}
            {unit}
          </span>
        )}
      </p>
      {(trend !== undefined || note !== undefined) && (
        <p className="mt-2 max-w-measure text-ink-2">
          {trend !== undefined && <b className={tones[trendTone]}>{trend}</b>}
          {trend !== undefined && note !== undefined && !continues(note) && ' '}
          {note}
        </p>
      )}
    </div>
  )
}
