import { Handshake, MessagesSquare, Smartphone } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Nothing agreed yet: where an agreement comes from. */
export function NoAgreements({ simulated }: { simulated: boolean }) {
  const t = useTranslations('agreements.empty')
  return (
    <EmptyState
      icon={Handshake}
      title={t(simulated ? 'simulatedTitle' : 'title')}
      actions={
        simulated ? (
          <Button asChild>
            <Link href="/simulator">
              <Smartphone aria-hidden />
              {t('simulate')}
            </Link>
          </Button>
        ) : (
          <>
            <Button asChild>
              <Link href="/conversations">
                <MessagesSquare aria-hidden />
                {t('talk')}
              </Link>
            </Button>
            <Button variant="outline" asChild>
              <Link href="/simulator">
                <Smartphone aria-hidden />
                {t('simulate')}
              </Link>
            </Button>
          </>
        )
      }
    >
      {t(simulated ? 'simulatedText' : 'text')}
    </EmptyState>
  )
}
