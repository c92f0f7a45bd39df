import { Scale, Upload } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SyntheticBadge } from '@/components/portfolios/synthetic-badge'
import type { PortfolioDetail } from '@/components/portfolios/types'
import { usePortfolioWords } from '@/components/portfolios/use-portfolio-words'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'

type PortfolioHeaderProps = { portfolio: PortfolioDetail; canWrite: boolean }

export function PortfolioHeader({ portfolio, canWrite }: PortfolioHeaderProps) {
  const t = useTranslations('portfolios')
  const words = usePortfolioWords()
  const query = new URLSearchParams({ type: portfolio.portfolio_type, source: portfolio.data_source })
  return (
    <PageHeader
      breadcrumb={<Breadcrumb items={[{ href: '/portfolios', label: t('title') }]} />}
      title={words.type(portfolio.portfolio_type)}
      badges={
        <>
          <Badge variant="outline">{words.source(portfolio.data_source)}</Badge>
          {portfolio.synthetic && <SyntheticBadge />}
          <span className="text-ink-3 text-xs">
            {t.rich('detail.updated', { when: () => <RelativeTime value={portfolio.updated_at} /> })}
          </span>
        </>
      }
      actions={
        <>
          {canWrite && !portfolio.synthetic && (
            <Button variant="outline" asChild>
              <Link href={`/portfolios/new?${query}`}>
                <Upload aria-hidden />
                {t('detail.update')}
              </Link>
            </Button>
          )}
          <Button variant="outline" asChild>
            <Link href={`/policy?portfolio=${portfolio.portfolio_id}`}>
              <Scale aria-hidden />
              {t('detail.policy')}
            </Link>
          </Button>
        </>
      }
    />
  )
}
