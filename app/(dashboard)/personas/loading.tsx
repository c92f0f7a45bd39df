import { Skeleton } from '@/components/ui/skeleton'

/** The page's own shape: figure, ten cards, editor and preview. */
export default function PersonasLoading() {
  return (
    <div aria-busy>
      <Skeleton className="mb-6 h-7 w-40" />
      <Skeleton className="mb-2 h-4 w-80" />
      <Skeleton className="mb-6 h-10 w-32" />
      <div className="grid grid-cols-1 gap-px md:grid-cols-5">
        {Array.from({ length: 10 }, (_, card) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in a placeholder
          <Skeleton key={card} className="h-[132px] w-full max-md:h-24" />
        ))}
      </div>
      <div className="mt-6 grid gap-8 md:grid-cols-12">
        <Skeleton className="h-96 w-full md:col-span-7" />
        <Skeleton className="h-96 w-full md:col-span-5" />
      </div>
    </div>
  )
}
