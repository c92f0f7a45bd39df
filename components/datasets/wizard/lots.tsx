import { useTranslations } from 'next-intl'
import { type Lot, lotsOf } from '@/components/datasets/core/lots'
import { cn } from '@/components/lib/cn'

type LotsProps = {
  rows: number
  totalRows: number
  doneBatches: number
  refused: ReadonlySet<number>
  running: boolean
  note: string
}

const looks: Record<Lot, string> = {
  done: 'bg-accent',
  refused:
    'bg-accent [background:linear-gradient(var(--caution-mid),var(--caution-mid))_bottom/100%_6px_no-repeat,var(--accent)]',
  now: 'animate-breathe bg-accent-mid',
  waiting: 'bg-hover',
}

/** One square a batch; an amber foot where rows of it were refused. */
export function Lots({ rows, totalRows, doneBatches, refused, running, note }: LotsProps) {
  const t = useTranslations('datasets.send')
  const { lots, each } = lotsOf(totalRows, doneBatches, refused, running)
  const dense = lots.length > 84
  return (
    <>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuemin={0}
        aria-valuemax={totalRows}
        aria-valuenow={Math.min(rows, totalRows)}
        className={cn(
          'grid gap-[3px]',
          dense
            ? 'grid-cols-[repeat(56,minmax(0,1fr))] max-sm:grid-cols-[repeat(28,minmax(0,1fr))]'
            : 'grid-cols-[repeat(28,minmax(0,1fr))] max-sm:grid-cols-[repeat(14,minmax(0,1fr))]',
        )}
      >
        {lots.map((lot, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place
          <span key={place} className={cn('rounded-[1px]', dense ? 'h-3' : 'h-5', looks[lot])} />
        ))}
      </div>
      <p className="mt-1 max-w-measure text-ink-3 text-xs">
        {each === 1 ? t('lotOne') : t('lotMany', { count: each })} {note}
      </p>
    </>
  )
}
