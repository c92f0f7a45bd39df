import { Upload, WalletCards } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SampleOffer } from '@/components/portfolios/list/sample-offer'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** A fresh company: its own overdue customers, or two hundred invented ones to look around with. */
export function NoPortfolios({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations('portfolios.empty')
  if (!canWrite)
    return (
      <EmptyState icon={WalletCards} title={t('title')}>
        {t('readOnly')}
      </EmptyState>
    )
  return (
    <div className="grid gap-4">
      <EmptyState
        icon={WalletCards}
        title={t('title')}
        actions={
          <Button asChild>
            <Link href="/portfolios/new">
              <Upload aria-hidden />
              {t('upload')}
            </Link>
          </Button>
        }
      >
        {t('text')}
      </EmptyState>
      <SampleOffer />
    </div>
  )
}
