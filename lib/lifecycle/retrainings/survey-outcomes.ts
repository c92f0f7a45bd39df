import type { StoredColumn } from '@/db/constants/datasets'
import { fewestOutcomes } from '@/db/constants/lifecycle'
import { countOrderOutcomes, countOutcomes } from '@/lib/decisions'
import { loadModel } from '@/lib/models'
import { invalid } from '@/lib/platform/errors'

/** What can be added to a data set: outcomes of the versions whose every column it has. */
export type OutcomeSurvey = {
  modelIds: string[]
  /** Orders with a known outcome; one decided several times counts once, by its latest outcome. */
  outcomes: number
  paid: number
  approved: number
  decisions: number
  decisionsApproved: number
}

/** Whether the model asks nothing but columns that the data set has, of the same type. */
async function fits(companyId: string, modelId: string, typeOf: ReadonlyMap<string, string>): Promise<boolean> {
  const { learned } = await loadModel(companyId, modelId)
  return learned.features.every(({ name, type }) => typeOf.get(name) === type)
}

/**
 * Counts the outcomes recorded after `from` and up to `until` (UTC ms) of orders decided by versions that fit the
 * columns, so that the orders of another product never mix in.
 */
export async function surveyOutcomes(
  companyId: string,
  columns: StoredColumn[],
  span: { from?: number | undefined; until: number },
): Promise<OutcomeSurvey> {
  const typeOf = new Map(columns.map(({ name, type }) => [name, type]))
  const survey: OutcomeSurvey = {
    modelIds: [],
    outcomes: 0,
    paid: 0,
    approved: 0,
    decisions: 0,
    decisionsApproved: 0,
  }
  for (const { modelId, ...counts } of await countOutcomes(companyId, span)) {
    if (!(await fits(companyId, modelId, typeOf))) continue
    survey.modelIds.push(modelId)
    survey.decisions += counts.decisions
    survey.decisionsApproved += counts.decisionsApproved
  }
  return { ...survey, ...(await countOrderOutcomes(companyId, { ...span, modelIds: survey.modelIds })) }
}

/** Why these outcomes cannot be trained on, or null. */
export function outcomesFault({ outcomes, paid }: OutcomeSurvey): 'too_few_outcomes' | 'one_class_outcomes' | null {
  if (outcomes < fewestOutcomes) return 'too_few_outcomes'
  return paid === 0 || paid === outcomes ? 'one_class_outcomes' : null
}

/** @throws AppError `too_few_outcomes`, `one_class_outcomes` with the figures. */
export function assertTrainable(survey: OutcomeSurvey): void {
  const fault = outcomesFault(survey)
  const { outcomes, paid } = survey
  if (fault) throw invalid(fault, { min: fewestOutcomes, found: outcomes, paid, unpaid: outcomes - paid })
}
