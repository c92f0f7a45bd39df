import type { TrainingStage as JobStage } from '@/db/constants/models'
import type { TrainingStage } from '@/lib/ml'

/** Where each stage of the learner lies in the whole job, and what it is called there. */
const spans: Record<TrainingStage, { stage: JobStage; from: number; to: number }> = {
  split: { stage: 'splitting', from: 0.2, to: 0.22 },
  comparing: { stage: 'comparing', from: 0.22, to: 0.6 },
  binning: { stage: 'binning', from: 0.6, to: 0.64 },
  growing: { stage: 'growing', from: 0.64, to: 0.78 },
  calibrating: { stage: 'calibrating', from: 0.78, to: 0.84 },
  evaluating: { stage: 'evaluating', from: 0.84, to: 0.87 },
  importance: { stage: 'explaining', from: 0.87, to: 0.97 },
}
export const readingUpTo = 0.2
export const storingFrom = 0.97

const clamp = (share: number) => Math.min(1, Math.max(0, share))

/** Progress of the job (0–1) at `share` of a stage of the learner. */
export function jobProgress(stage: TrainingStage, share: number): { stage: JobStage; progress: number } {
  const span = spans[stage]
  return { stage: span.stage, progress: span.from + (span.to - span.from) * clamp(share) }
}

/** Lets a progress only rise, whatever order reports come in. */
export function rising(report: (progress: number, stage: JobStage) => void) {
  let highest = 0
  return (progress: number, stage: JobStage) => {
    if (progress < highest) return
    highest = progress
    report(progress, stage)
  }
}
