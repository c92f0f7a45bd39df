import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** A page in outline: title, the one number, rows. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div className="mb-5 flex min-h-9 items-center justify-between">
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-9 w-32 rounded-md" />
      </div>
      <div className="grid gap-3 border-line-strong border-t py-5">
        <Skeleton className="w-40" />
        <Skeleton className="h-9 w-56" />
        <Skeleton className="w-80" />
      </div>
      <div className="border-line-strong border-t pt-5">
        <Skeleton className="mb-6 h-4 w-72" />
        <TableSkeleton rows={8} />
      </div>
    </div>
  )
}
