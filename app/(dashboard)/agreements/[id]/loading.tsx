import { useTranslations } from 'next-intl'
import { DetailSkeleton } from '@/components/decisions/detail-skeleton'

export default function Loading() {
  const t = useTranslations('states')
  return <DetailSkeleton label={t('loading')} />
}
