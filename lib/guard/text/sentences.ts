export type Stretch = { from: number; to: number; text: string }

/** Sentences of a plain text: ended by `. ! ? ;` before a blank, or by a line break. Abbreviations do not end one. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  const close = (to: number) => {
    const piece = text.slice(from, to)
    if (piece.trim() !== '') found.push({ from, to, text: piece })
    from = to
  }
  for (const match of text.matchAll(/[.!?;]+(?=\s|$|["')])|\n+/g)) {
    const end = match.index + match[0].length
    if (
      match[0] === '.' &&
      /(?:^|[\s(])(?:srs?|sras?|dr|dra|av|r|n|no|art|ltda|cia|tel|ex|etc|pag|min|s\.a)$/.test(
        text.slice(from, match.index),
      )
    )
      continue
    close(end)
  }
  close(text.length)
  return found
}

/** The sentence that holds a position. */
export function sentenceAt(sentences: readonly Stretch[], position: number): Stretch {
  return (
    sentences.find(({ from, to }) => position >= from && position < to) ??
    sentences.at(-1) ?? { from: 0, to: 0, text: '' }
  )
}
