const dayMs = 86_400_000
/** The first day of PIX, in Brasília. */
const firstInstant = Date.parse('2020-11-16T00:00:00-03:00')

/** Whether money can have been paid then (UTC ms): since PIX began, and not later than clocks that differ explain. */
export const mayBePaidAt = (at: number, now: number): boolean => at >= firstInstant && at <= now + dayMs
