import { CircleAlert, CircleCheck, CirclePause, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type BadgeVariant } from '@/components/ui/badge'

/** What a data set is good for right now. */
export type DatasetState = 'receiving' | 'training' | 'trained' | 'failed' | 'untrained'

const looks: Record<DatasetState, { variant: BadgeVariant; icon: typeof CircleCheck }> = {
  receiving: { variant: 'caution', icon: LoaderCircle },
  training: { variant: 'caution', icon: LoaderCircle },
  trained: { variant: 'positive', icon: CircleCheck },
  failed: { variant: 'negative', icon: CircleAlert },
  untrained: { variant: 'default', icon: CirclePause },
}

export function StatusBadge({ state }: { state: DatasetState }) {
  const t = useTranslations('datasets.state')
  const { variant, icon: Icon } = looks[state]
  return (
    <Badge variant={variant}>
      <Icon aria-hidden />
      {t(state)}
    </Badge>
  )
}
