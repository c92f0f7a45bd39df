import { Skeleton } from '@/components/ui/skeleton'

const fields = Array.from({ length: 12 }, (_, index) => `field-${index}`)

/** The form for one order in outline. */
export function FormSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div className="mb-5 flex min-h-9 items-center justify-between pt-5">
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-9 w-56 rounded-md" />
      </div>
      <div className="grid gap-4 border-line-strong border-t py-5 sm:grid-cols-3">
        <Skeleton className="h-14 w-full rounded-md" />
        <Skeleton className="h-14 w-full rounded-md" />
      </div>
      <div className="border-line-strong border-t py-5">
        <Skeleton className="mb-6 h-4 w-64" />
        <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-4">
          {fields.map((field) => (
            <div key={field} className="grid gap-2">
              <Skeleton className="w-24" />
              <Skeleton className="h-9 w-full rounded-md" />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
