import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/models/lib/use-figures'
import { Alert } from '@/components/ui/alert'
import type { ModelReply } from '@/lib/models'

/** Says that the drawn tree only imitates the model, and how well. */
export function SurrogateNote({ surrogate }: { surrogate: NonNullable<ModelReply['surrogate']> }) {
  const t = useTranslations('models.surrogate')
  const { percent } = useFigures()
  return (
    <Alert title={t('title', { agreement: percent(surrogate.agreement) })} className="col-span-12 mt-5">
      {t('text', { r2: percent(Math.max(0, surrogate.r2), 0) })}
    </Alert>
  )
}
