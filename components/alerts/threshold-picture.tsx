import { cn } from '@/components/lib/cn'

type ThresholdPictureProps = {
  value: number
  threshold: number
  interval: { low: number; high: number } | null
  direction: 'below' | 'above'
  /** The same in words. */
  label: string
}

/** A figure with its interval against a line, on one scale from zero. */
export function ThresholdPicture({ value, threshold, interval, direction, label }: ThresholdPictureProps) {
  const most = Math.max(value, threshold, interval?.high ?? 0, Number.EPSILON) * 1.2
  const at = (figure: number) => `${Math.min(100, (figure / most) * 100)}%`
  const isBad = direction === 'below' ? value < threshold : value > threshold
  return (
    <div role="img" aria-label={label} className="relative h-6 min-w-32">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      {interval && (
        <span
          className={cn(
            'absolute top-1/2 h-2 -translate-y-1/2 rounded-sm',
            isBad ? 'bg-negative-tint' : 'bg-accent-tint',
          )}
          style={{ left: at(interval.low), width: `calc(${at(interval.high)} - ${at(interval.low)})` }}
        />
      )}
      <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: at(threshold) }} />
      <span
        className={cn(
          'absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full',
          isBad ? 'bg-negative' : 'bg-accent',
        )}
        style={{ left: at(value) }}
      />
    </div>
  )
}
