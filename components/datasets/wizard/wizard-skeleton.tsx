import { Skeleton } from '@/components/ui/skeleton'

/** The first step in outline: title, steps, drop zone. */
export function WizardSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <Skeleton className="mb-1 h-4 w-16" />
      <Skeleton className="mb-5 h-7 w-44" />
      <div className="flex gap-4 border-line-strong border-y py-3">
        {[0, 1, 2, 3].map((step) => (
          <Skeleton key={step} className="h-4 flex-1" />
        ))}
      </div>
      <Skeleton className="mt-5 h-56 w-full rounded-lg" />
    </div>
  )
}
