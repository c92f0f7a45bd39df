import { useTranslations } from 'next-intl'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { Skeleton, TableSkeleton } from '@/components/ui/skeleton'

const ratios = ['recovery', 'success', 'response', 'accuracy', 'promises'] as const
const steps = ['w-full', 'w-4/5', 'w-3/5', 'w-1/2', 'w-2/5', 'w-1/4']

/** The overview in outline. */
export function OverviewSkeleton() {
  const t = useTranslations('overview')
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="mb-5 flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl tracking-[-0.015em]">{t('title')}</h1>
        <Skeleton className="h-9 w-96 rounded-md" />
      </div>
      <Skeleton className="mb-5 h-9 w-[32rem] rounded-md" />
      <Sections>
        <Section span={8}>
          <Skeleton className="mb-3 w-56" />
          <Skeleton className="mb-4 h-10 w-72" />
          <Skeleton className="mb-8 w-96" />
          <Skeleton className="h-64 w-full" />
        </Section>
        <Section span={4} cut>
          <Skeleton className="mb-4 h-4 w-40" />
          <TableSkeleton rows={8} columns={2} />
        </Section>
        <div className="col-span-12 grid border-line-strong border-t md:grid-cols-5">
          {ratios.map((key) => (
            <div key={key} className="grid gap-3 py-4 pr-6">
              <Skeleton className="w-32" />
              <Skeleton className="h-6 w-20" />
              <Skeleton className="w-36" />
            </div>
          ))}
        </div>
        <SectionRule />
        <Section span={5}>
          <Skeleton className="mb-6 h-4 w-64" />
          <div className="grid gap-7">
            {steps.map((width) => (
              <Skeleton key={width} className={`h-6 ${width}`} />
            ))}
          </div>
        </Section>
        <Section span={7} cut>
          <Skeleton className="mb-6 h-4 w-72" />
          <TableSkeleton rows={8} />
        </Section>
      </Sections>
    </div>
  )
}
