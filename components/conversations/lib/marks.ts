/** A breach of more than this share of a text is of the text as a whole, not of a place in it. */
const wholeText = 0.6

export type Piece = { text: string; struck: boolean }

/**
 * A text cut where spans (UTF-16 units, from and to) begin and end. Those that overlap count once; those outside the
 * text and those of nearly all of it, not at all.
 */
export function strikeSpans(text: string, spans: readonly (readonly number[])[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const sorted = spans
    .map(([from = 0, to = 0]) => ({ from, to }))
    .filter(({ from, to }) => to - from <= text.length * wholeText)
    .sort((a, b) => a.from - b.from)
  for (const { from, to } of sorted) {
    const start = Math.max(from, at)
    const end = Math.min(to, text.length)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), struck: false })
    pieces.push({ text: text.slice(start, end), struck: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), struck: false })
  return pieces
}
