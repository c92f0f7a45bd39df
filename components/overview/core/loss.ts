type Stage<S extends string> = { stage: S; conversations: number }

/** Where most conversations were lost, and how many; null where none was. */
export function biggestLoss<S extends string>(funnel: readonly Stage<S>[]): { stage: S; lost: number } | null {
  let found: { stage: S; lost: number } | null = null
  for (const [place, { stage, conversations }] of funnel.entries()) {
    const lost = (funnel[place - 1]?.conversations ?? conversations) - conversations
    if (lost > (found?.lost ?? 0)) found = { stage, lost }
  }
  return found
}
