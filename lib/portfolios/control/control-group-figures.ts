import { type ArmSums, armSums, type ControlGroupRow, contactedSince, newestGroup, outsideGroup } from './repository'

/** What the two sides of an experiment recovered; money in cents, by person. */
export type ControlGroupFigures = {
  groupId: string
  shareBasisPoints: number
  startedAt: number
  /** 0 while it runs. */
  endedAt: number
  /** People who entered from here on are counted. */
  from: number
  /** Until when what they did counts: now, or the end of the group. */
  to: number
  control: ArmSums
  treated: ArmSums
  /** People with an open debt who were being worked before it began. */
  outside: number
  /** Everybody first talked to since `from`, in or out of the experiment. */
  contacted: number
}

/** Sums of a group as of now. */
export async function measureGroup(
  companyId: string,
  group: ControlGroupRow,
  from: number,
  now: number,
): Promise<ControlGroupFigures> {
  const { id: groupId, shareBasisPoints, startedAt, endedAt } = group
  const since = Math.max(from, startedAt)
  // One after the other: in SQLite each holds the process while it runs.
  const control = await armSums(companyId, group, 'control', since)
  const treated = await armSums(companyId, group, 'treated', since)
  const outside = await outsideGroup(companyId, groupId)
  const contacted = await contactedSince(companyId, since)
  return { groupId, shareBasisPoints, startedAt, endedAt, from: since, to: now, control, treated, outside, contacted }
}

/**
 * Figures of the running experiment, or of the last one as they stood when it ended: whoever it held out is worked since,
 * so that later money tells nothing. Null where none ever ran.
 * @param from counts who entered since then; all since the group began without it. Of an ended one always all.
 */
export async function controlGroupFigures(
  companyId: string,
  { from = 0, now }: { from?: number; now: number },
): Promise<ControlGroupFigures | null> {
  const group = await newestGroup(companyId)
  if (!group) return null
  if (group.endedAt === 0) return measureGroup(companyId, group, from, now)
  return { ...(group.closing as ControlGroupFigures), endedAt: group.endedAt }
}
