import { useTranslations } from 'next-intl'
import { FormSkeleton } from '@/components/decisions/order/form-skeleton'

export default function Loading() {
  return <FormSkeleton label={useTranslations('states')('loading')} />
}
