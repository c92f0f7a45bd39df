import { Skeleton } from '@/components/ui/skeleton'

export default function SimulatorLoading() {
  return (
    <div aria-hidden className="grid gap-8 pt-16 lg:grid-cols-[380px_minmax(0,1fr)]">
      <Skeleton className="h-[640px] rounded-[28px]" />
      <div className="grid content-start gap-4">
        <Skeleton className="h-8 w-64" />
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
      </div>
    </div>
  )
}
