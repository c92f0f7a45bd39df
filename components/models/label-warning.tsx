import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { type LabelMeaning, labelMeanings } from '@/db/constants/datasets'

const known = (meaning: string): LabelMeaning => labelMeanings.find((one) => one === meaning) ?? 'unknown'

/** What the label says, beside the title. */
export function LabelBadge({ meaning }: { meaning: string }) {
  const t = useTranslations('models.label')
  const which = known(meaning)
  return (
    <Badge variant={which === 'payment_outcome' ? 'default' : 'caution'}>
      {which !== 'payment_outcome' && <TriangleAlert aria-hidden />}
      {t(`${which}.badge`)}
    </Badge>
  )
}

/** What that means for trusting the model: imitation, or the rejected who never showed how they would pay. */
export function LabelWarning({ meaning }: { meaning: string }) {
  const t = useTranslations('models.label')
  const which = known(meaning)
  return (
    <Alert variant={which === 'payment_outcome' ? 'default' : 'caution'} title={t(`${which}.title`)} className="mb-6">
      <p>{t(`${which}.text`)}</p>
    </Alert>
  )
}
