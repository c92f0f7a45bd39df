import type { Locale } from '@/db/constants/identity'
import { wordsOf } from '@/lib/models'
import { serializeChange, serializeExplanation } from '../serialize-explanation'
import type { PreviewReply } from './contract'
import type { Preview } from './preview'

export function serializePreview({ using, answer, ...preview }: Preview, locale: Locale): PreviewReply {
  const { policy, model } = using
  const { decision, label, probability, told } = answer
  const words = wordsOf(locale)
  return {
    ...serializeExplanation(told, { decision, threshold: policy.threshold }, model.learned.features, locale),
    decision,
    label,
    probability,
    threshold: policy.threshold,
    model_id: policy.modelId,
    model_version: policy.version,
    decision_id: preview.decisionId,
    before: preview.before,
    changed: preview.changed.map((change) => serializeChange(change, words)),
    turned: preview.before !== null && preview.before.decision !== decision,
  }
}
