import { useTranslations } from 'next-intl'
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

/** A version's page in outline: the one number, six more, the matrix beside its slider. */
export function ModelSkeleton() {
  const t = useTranslations('states')
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="mb-5 flex min-h-9 items-center justify-between gap-3">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="h-9 w-72 rounded-md max-sm:hidden" />
      </div>
      <div className="grid gap-3 border-line-strong border-t py-5">
        <Skeleton className="w-40" />
        <Skeleton className="h-10 w-48" />
        <Skeleton className="w-96" />
      </div>
      <div className="grid grid-cols-2 gap-6 border-line-strong border-t py-4 sm:grid-cols-3 md:grid-cols-6">
        {['auc', 'gini', 'ks', 'brier', 'balanced', 'approved'].map((key) => (
          <div key={key} className="grid gap-2">
            <Skeleton className="w-16" />
            <Skeleton className="h-6 w-20" />
          </div>
        ))}
      </div>
      <div className="grid gap-8 border-line-strong border-t py-5 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-2 gap-1 pl-30 max-sm:pl-16">
          {['tp', 'fn', 'fp', 'tn'].map((key) => (
            <Skeleton key={key} className="h-28" />
          ))}
        </div>
        <div className="grid content-start gap-4">
          <Skeleton className="h-32 w-full" />
          <TableSkeleton rows={3} columns={3} />
        </div>
      </div>
    </div>
  )
}
