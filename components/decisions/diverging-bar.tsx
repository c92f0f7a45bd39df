import { cn } from '@/components/lib/cn'

/** A bar from the middle: left pushes toward blocking, right toward approval. `share` is −1 to 1 of half the width. */
export function DivergingBar({ share }: { share: number }) {
  const width = `${Math.abs(share) * 50}%`
  return (
    <span
      aria-hidden
      className="relative block h-4 [print-color-adjust:exact] before:absolute before:-inset-y-3.5 before:left-1/2 before:w-px before:bg-line-strong max-sm:h-2 max-sm:before:-inset-y-0.5"
    >
      <i
        className={cn('absolute inset-y-0', share < 0 ? 'right-1/2 bg-negative' : 'left-1/2 bg-accent')}
        style={{ width }}
      />
    </span>
  )
}
