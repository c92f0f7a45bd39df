/** A whole name as it is looked up: without accents, case or repeated spaces. */
export const foldName = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** What a person is called by in a message: the first word of the name, each word's case mended when all is upper case. */
export function firstNameOf(name: string): string {
  const [first = ''] = name.trim().split(/\s+/)
  const isShouted = first.length > 1 && first === first.toUpperCase()
  return isShouted ? first.charAt(0) + first.slice(1).toLowerCase() : first
}
