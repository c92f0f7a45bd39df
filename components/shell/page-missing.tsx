import { Compass } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LonePage } from '@/components/shell/lone-page'
import { Button } from '@/components/ui/button'

export function PageMissing({ framed }: { framed?: boolean }) {
  const t = useTranslations('states')
  return (
    <LonePage
      framed={framed}
      icon={<Compass aria-hidden />}
      title={t('notFoundTitle')}
      actions={
        <Button asChild>
          <Link href="/">{t('goHome')}</Link>
        </Button>
      }
    >
      {t('notFoundText')}
    </LonePage>
  )
}
