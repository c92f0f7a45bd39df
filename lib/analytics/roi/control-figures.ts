import { singleton } from '@/lib/platform/singleton'
import type { ControlFigures } from '../core/roi'

/** Sums of the company's control group, or null where none ever ran. @param from people who entered since, UTC ms */
export type ControlFiguresReader = (
  companyId: string,
  asked: { from?: number; now: number },
) => Promise<ControlFigures | null>

const port = singleton('control-figures', (): { read?: ControlFiguresReader } => ({}))

/** Whoever knows debts provides it at the start of a process. */
export function provideControlFigures(read: ControlFiguresReader): void {
  port.read = read
}

export const controlFiguresOf: ControlFiguresReader = async (companyId, asked) =>
  (await port.read?.(companyId, asked)) ?? null
