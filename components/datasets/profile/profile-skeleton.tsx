import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** The profile in outline: rows, balance, columns. */
export function ProfileSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <Skeleton className="mb-1 h-4 w-16" />
      <div className="mb-5 flex min-h-9 items-center justify-between gap-4">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="h-9 w-40 rounded-md" />
      </div>
      <div className="grid gap-8 border-line-strong border-t py-5 md:grid-cols-[5fr_7fr]">
        <div className="grid content-start gap-3">
          <Skeleton className="w-32" />
          <Skeleton className="h-9 w-48" />
          <Skeleton className="w-40" />
        </div>
        <div className="grid content-start gap-4">
          <Skeleton className="h-4 w-64" />
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      </div>
      <div className="border-line-strong border-t pt-5">
        <Skeleton className="mb-6 h-4 w-72" />
        <TableSkeleton rows={10} columns={6} />
      </div>
    </div>
  )
}
