import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** A decision in outline: verdict, scale, points, and the two columns below. */
export function DetailSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div className="mb-5 pt-5">
        <div className="flex min-h-9 items-center gap-3">
          <Skeleton className="h-5 w-44" />
          <Skeleton className="h-5 w-28" />
        </div>
      </div>
      <div className="grid gap-x-8 gap-y-6 border-line-strong border-t py-5 md:grid-cols-[4fr_8fr]">
        <div className="grid content-start gap-3">
          <Skeleton className="w-32" />
          <Skeleton className="h-9 w-56" />
          <Skeleton className="w-72" />
        </div>
        <div>
          <Skeleton className="w-32" />
          <Skeleton className="mt-9 h-4 w-full" />
        </div>
      </div>
      <div className="border-line-strong border-t py-5">
        <Skeleton className="mb-6 h-4 w-80" />
        <TableSkeleton rows={8} columns={4} />
      </div>
      <div className="grid gap-8 border-line-strong border-t py-5 md:grid-cols-2">
        <TableSkeleton rows={6} columns={2} />
        <Skeleton className="h-56 w-full rounded-lg" />
      </div>
    </div>
  )
}
