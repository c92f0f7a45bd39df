import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PrintButton } from '@/components/decisions/print-button'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import type { DecisionReply, Neighbours } from '@/lib/decisions'

type DetailHeaderProps = {
  decision: DecisionReply
  neighbours: Neighbours
}

export function DetailHeader({ decision, neighbours }: DetailHeaderProps) {
  const t = useTranslations('decisions.detail')
  return (
    <PageHeader
      breadcrumb={<Breadcrumb items={[{ href: '/decisions', label: t('back') }]} />}
      title={t('title', { order: decision.order_id })}
      badges={
        <>
          <Badge variant="outline">
            {t.rich('decided', { when: () => <RelativeTime value={decision.decided_at} /> })}
          </Badge>
          <Badge variant="outline">
            <Link href={`/models/${decision.model_id}`}>{t('model', { version: decision.model_version })}</Link>
          </Badge>
        </>
      }
      actions={
        <>
          <nav aria-label={t('navigation')} className="flex gap-3 max-sm:grow">
            {neighbours.older !== null && (
              <Button variant="ghost" asChild>
                <Link href={`/decisions/${neighbours.older}`} title={t('previousHint')} rel="prev">
                  <ChevronLeft aria-hidden />
                  {t('previous')}
                </Link>
              </Button>
            )}
            {neighbours.newer !== null && (
              <Button variant="ghost" asChild>
                <Link href={`/decisions/${neighbours.newer}`} title={t('nextHint')} rel="next">
                  {t('next')}
                  <ChevronRight aria-hidden />
                </Link>
              </Button>
            )}
          </nav>
          <PrintButton />
        </>
      }
    />
  )
}
