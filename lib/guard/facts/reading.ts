import type { Figure } from '../figures/types.ts'
import type { GuardRule } from '../types.ts'

/** The offers a figure can belong to (`any`: no offer's figure in particular), or the rule it breaks. */
export type Reading = {
  offers?: ReadonlySet<number> | 'any'
  rule?: GuardRule
  /** Said as the total of something still to be told. */
  total?: true
  /** A plan told whole: how many of how much. */
  plan?: true
}

export type ReadFigure = { figure: Figure; reading: Reading }
