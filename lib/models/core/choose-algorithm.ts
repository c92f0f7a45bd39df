import type { Algorithm } from '@/db/constants/models'

/** The learner that trains when `asked` is asked for; null when this version of the product has none. */
export const chooseAlgorithm = (asked: Algorithm): 'tree' | null =>
  asked === 'auto' || asked === 'tree' ? 'tree' : null
