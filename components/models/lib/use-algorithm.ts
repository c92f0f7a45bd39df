import { useTranslations } from 'next-intl'
import type { ModelSummaryReply } from '@/lib/models'

type Named = Pick<ModelSummaryReply, 'algorithm'> & { options?: Record<string, number> }

/** "Árvore, até 8 perguntas": the learner in words, with what was set of it where it is known. */
export function useAlgorithm() {
  const t = useTranslations('models.algorithm')
  return ({ algorithm, options }: Named): string => {
    const depth = options?.['max_depth']
    return algorithm === 'tree' && depth !== undefined ? t('treeDepth', { depth }) : t(algorithm)
  }
}
