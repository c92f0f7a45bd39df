/** Streams that are open in a process, by the link they serve, the oldest first. */
export type StreamSlots = Map<string, Array<() => void>>

export const mostOfLink = 4
export const mostOfProcess = 1_000

const total = (slots: StreamSlots) => [...slots.values()].reduce((sum, open) => sum + open.length, 0)

/** The oldest stream of the link that has most. */
function oldestOfLargest(slots: StreamSlots): (() => void) | undefined {
  let largest: Array<() => void> = []
  for (const open of slots.values()) if (open.length > largest.length) largest = open
  return largest.length > 1 ? largest[0] : undefined
}

/**
 * Gives a link's new stream a place. A link keeps its newest four; where the process is full, a link that has several
 * gives its oldest up. `end` is called when the place goes to another, and must close the stream.
 * @returns what gives the place back, or undefined where no place is left
 */
export function takeStreamSlot(slots: StreamSlots, linkId: string, end: () => void): (() => void) | undefined {
  const own = slots.get(linkId) ?? []
  const leaves = own.length >= mostOfLink ? own[0] : undefined
  const gives = leaves ?? (total(slots) >= mostOfProcess ? oldestOfLargest(slots) : undefined)
  gives?.()
  if (total(slots) >= mostOfProcess) return undefined
  const open = slots.get(linkId) ?? []
  open.push(end)
  slots.set(linkId, open)
  return () => {
    const place = open.indexOf(end)
    if (place >= 0) open.splice(place, 1)
    if (open.length === 0 && slots.get(linkId) === open) slots.delete(linkId)
  }
}
