import { ChartLine, Stamp, Table2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export type Readiness = 'ready' | 'inactive' | 'none'

/** Nothing decided yet; what to do next depends on whether there is a model to decide with. */
export function NoDecisions({ readiness }: { readiness: Readiness }) {
  const t = useTranslations('decisions.history')
  if (readiness === 'ready') {
    return (
      <EmptyState
        icon={Stamp}
        title={t('emptyTitle')}
        actions={
          <>
            <Button asChild>
              <Link href="/decisions/new">{t('decide')}</Link>
            </Button>
            <Button variant="outline" asChild>
              <Link href="/decisions/new?tab=batch">{t('decideBatch')}</Link>
            </Button>
          </>
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  }
  const inactive = readiness === 'inactive'
  return (
    <EmptyState
      icon={inactive ? ChartLine : Table2}
      title={t(inactive ? 'noActiveTitle' : 'noModelTitle')}
      actions={
        <Button asChild>
          <Link href={inactive ? '/models' : '/datasets/new'}>{t(inactive ? 'noActiveAction' : 'noModelAction')}</Link>
        </Button>
      }
    >
      {t(inactive ? 'noActiveText' : 'noModelText')}
    </EmptyState>
  )
}
