import { useTranslations } from 'next-intl'
import { ProfileSkeleton } from '@/components/datasets/profile/profile-skeleton'

export default function Loading() {
  const t = useTranslations('states')
  return <ProfileSkeleton label={t('loading')} />
}
