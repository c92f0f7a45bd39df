import { Table2, Upload } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SampleOffer } from '@/components/datasets/wizard/sample-offer'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** A fresh company: its own file, or the sample to look around with. */
export function NoDatasets({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations('datasets.empty')
  const sample = useTranslations('datasets.sample')
  if (!canWrite)
    return (
      <EmptyState icon={Table2} title={t('title')}>
        {t('readOnly')}
      </EmptyState>
    )
  return (
    <div className="grid gap-4">
      <EmptyState
        icon={Table2}
        title={t('title')}
        actions={
          <Button asChild>
            <Link href="/datasets/new">
              <Upload aria-hidden />
              {t('upload')}
            </Link>
          </Button>
        }
      >
        {t('text')}
      </EmptyState>
      <SampleOffer
        action={
          <Button variant="outline" asChild>
            <Link href="/datasets/new?sample=taiwan">
              <Table2 aria-hidden />
              {sample('use')}
            </Link>
          </Button>
        }
      />
    </div>
  )
}
