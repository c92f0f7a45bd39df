const dayMs = 86_400_000
/** Blocks of guesses a link gives in its life; after the last one only a person opens the way. */
const blocks = 3

/** Wrong answers in a row that a link takes before it stays shut, of a policy that allows `attempts` at a time. */
export const guessesOfLink = (attempts: number) => attempts * blocks

/** How long a link is locked after this many wrong answers in a row, ms; 0 while some of the block are left. */
export function lockMs(wrong: number, attempts: number): number {
  if (wrong === 0 || wrong % attempts !== 0) return 0
  return dayMs * 2 ** (wrong / attempts - 1)
}

/** Guesses left now, of the link's block and of the customer's day. */
export function guessesLeft(wrongOfLink: number, wrongOfDay: number, attempts: number): number {
  if (wrongOfLink >= guessesOfLink(attempts)) return 0
  return Math.max(0, Math.min(attempts - (wrongOfLink % attempts), attempts - wrongOfDay))
}
