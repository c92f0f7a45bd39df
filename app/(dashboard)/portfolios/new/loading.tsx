import { useTranslations } from 'next-intl'
import { WizardSkeleton } from '@/components/datasets/wizard/wizard-skeleton'

export default function Loading() {
  const t = useTranslations('states')
  return <WizardSkeleton label={t('loading')} />
}
