import { type Activity, type ActivityEntry, mostEntries } from './activity'
import { type Place, writePlace } from './place'

const encoder = new TextEncoder()

/** A company's figures as JSON in one piece: made once, sent to everybody who looks at the same. */
export type View = { key: string; figures: string }

export const beat = encoder.encode(': \n\n')
export const hello = encoder.encode('retry: 1000\n\n')

type Extra = { activity: ActivityEntry[]; truncated: boolean; skipped_frames: number }

function frame(place: Place, { figures }: View, extra: Extra): Uint8Array {
  const data = `${figures.slice(0, -1)},${JSON.stringify(extra).slice(1)}`
  return encoder.encode(`id: ${writePlace(place)}\nevent: metrics\ndata: ${data}\n\n`)
}

/**
 * The frames that bring a reader to `place`: one, or as many as the activity needs. Each one's id is the place of its
 * last entry, so that a break between them loses nothing.
 * @param skipped frames that the reader was too slow for
 */
export function framesTo(place: Place, view: View, { entries, truncated }: Activity, skipped: number): Uint8Array[] {
  const frames: Uint8Array[] = []
  for (let from = 0; from === 0 || from < entries.length; from += mostEntries) {
    const activity = entries.slice(from, from + mostEntries)
    const isLast = from + mostEntries >= entries.length
    const seq = isLast ? place.seq : (activity.at(-1)?.seq ?? place.seq)
    const first = from === 0
    const extra = { activity, truncated: first && truncated, skipped_frames: first ? skipped : 0 }
    frames.push(frame({ ...place, seq }, view, extra))
  }
  return frames
}
