import { FileUp, HandCoins, Handshake, Smartphone } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** No money yet: where it comes from. */
export function NoReceipts({ simulated }: { simulated: boolean }) {
  const t = useTranslations('receipts.empty')
  if (simulated)
    return (
      <EmptyState
        icon={HandCoins}
        title={t('simulatedTitle')}
        actions={
          <Button asChild>
            <Link href="/simulator">
              <Smartphone aria-hidden />
              {t('simulate')}
            </Link>
          </Button>
        }
      >
        {t('simulatedText')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={HandCoins}
      title={t('title')}
      actions={
        <>
          <Button asChild>
            <Link href="/agreements">
              <Handshake aria-hidden />
              {t('agreements')}
            </Link>
          </Button>
          <Button variant="outline" asChild>
            <Link href="/reconciliation#import">
              <FileUp aria-hidden />
              {t('import')}
            </Link>
          </Button>
        </>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
