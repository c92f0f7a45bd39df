import { agreedByConversation, paidByConversation } from '@/lib/payments'
import { splitArm } from '../core/split-arm'
import { type SplitTest, splitTest } from '../core/split-test'
import { countMoney, type Figures, noFigures } from './figures'
import { conversationsOfExperiment, type ExperimentRow } from './repository'

export type ArmFigures = Figures & { version: number }
export type SplitFigures = { a: ArmFigures; b: ArmFigures; test: SplitTest }

const armOf = (version: number): ArmFigures & { sum: number } => ({
  ...noFigures(),
  version,
  sum: 0,
})

function finished({ sum, ...arm }: ArmFigures & { sum: number }): ArmFigures {
  return { ...arm, satisfaction: arm.answers > 0 ? sum / arm.answers : null }
}

/**
 * Both arms of a split and the test between them. A conversation counts for the arm it drew, whoever spoke in it
 * afterwards: to leave out those that another persona took over would flatter the version that drove them away.
 */
export async function splitFigures(experiment: ExperimentRow): Promise<SplitFigures> {
  const { companyId, id, startedAt, shareB, versionA, versionB } = experiment
  const [drawn, agreed, paid] = await Promise.all([
    conversationsOfExperiment(companyId, id),
    agreedByConversation(companyId, startedAt, false),
    paidByConversation(companyId, startedAt, false),
  ])
  const arms = { a: armOf(versionA), b: armOf(versionB) }
  for (const { id: key, complaint, satisfaction } of drawn) {
    const arm = arms[splitArm(id, key, shareB)]
    arm.conversations += 1
    if (complaint) arm.complaints += 1
    countMoney(arm, agreed.get(key), paid.get(key))
    if (satisfaction === null) continue
    arm.answers += 1
    arm.sum += satisfaction
  }
  return { a: finished(arms.a), b: finished(arms.b), test: splitTest(arms.a, arms.b, shareB / 10_000) }
}
