/**
 * What raises alerts, and what ends them: `figure` ones resolve when it comes back over the line, those about something
 * past when somebody has seen them.
 */
export const alertKinds = { drift: { ends: 'seen' }, rule: { ends: 'figure' } } as const
export type AlertKind = keyof typeof alertKinds
export const alertKindNames = Object.keys(alertKinds) as [AlertKind, ...AlertKind[]]
