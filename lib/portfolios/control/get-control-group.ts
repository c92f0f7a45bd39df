import { type Context, requireScope } from '@/lib/platform/context'
import { controlGroupFigures } from './control-group-figures'
import { type ControlGroupRow, newestGroup } from './repository'

/** The newest group, and how many people it holds on each side. */
export type ControlGroupView = {
  group: ControlGroupRow | undefined
  customers: { control: number; treated: number; outside: number }
}

export async function viewControlGroup({ companyId, now }: Context): Promise<ControlGroupView> {
  const group = await newestGroup(companyId)
  const figures = await controlGroupFigures(companyId, { now: now() })
  const { control, treated, outside = 0 } = figures ?? {}
  return { group, customers: { control: control?.customers ?? 0, treated: treated?.customers ?? 0, outside } }
}

/** The running control group, or the last one. */
export async function getControlGroup(ctx: Context): Promise<ControlGroupView> {
  requireScope(ctx, 'portfolios:read')
  return viewControlGroup(ctx)
}
