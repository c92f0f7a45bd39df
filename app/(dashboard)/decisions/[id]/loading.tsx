import { useTranslations } from 'next-intl'
import { DetailSkeleton } from '@/components/decisions/detail-skeleton'

export default function Loading() {
  return <DetailSkeleton label={useTranslations('states')('loading')} />
}
