import { agreedByConversation } from '@/lib/payments'
import { splitArm } from '../core/split-arm'
import { type SplitTest, splitTest } from '../core/split-test'
import { conversationsOfExperiment, type ExperimentRow } from './repository'

export type ArmFigures = {
  version: number
  conversations: number
  /** Conversations with an accepted agreement, until confirmed payments are counted. */
  successes: number
  agreedCents: number
  complaints: number
  /** 1–5; null without an answer. */
  satisfaction: number | null
  answers: number
}
export type SplitFigures = { a: ArmFigures; b: ArmFigures; test: SplitTest }

const armOf = (version: number): ArmFigures & { sum: number } => ({
  version,
  conversations: 0,
  successes: 0,
  agreedCents: 0,
  complaints: 0,
  satisfaction: null,
  answers: 0,
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
  const [drawn, agreed] = await Promise.all([
    conversationsOfExperiment(companyId, id),
    agreedByConversation(companyId, startedAt, false),
  ])
  const arms = { a: armOf(versionA), b: armOf(versionB) }
  for (const { id: key, complaint, satisfaction } of drawn) {
    const arm = arms[splitArm(id, key, shareB)]
    const agreedCents = agreed.get(key)
    arm.conversations += 1
    if (complaint) arm.complaints += 1
    if (agreedCents !== undefined) {
      arm.successes += 1
      arm.agreedCents += agreedCents
    }
    if (satisfaction === null) continue
    arm.answers += 1
    arm.sum += satisfaction
  }
  return { a: finished(arms.a), b: finished(arms.b), test: splitTest(arms.a, arms.b, shareB / 10_000) }
}
