import type { TrainHooks } from '../grow/train-hooks.ts'

/** Hooks of a part of the work whose progress runs from `from` to `to` of the whole. */
export function stageHooks(hooks: TrainHooks, from: number, to: number): TrainHooks {
  return { ...hooks, onProgress: (share) => hooks.onProgress?.(from * (1 - share) + to * share) }
}
