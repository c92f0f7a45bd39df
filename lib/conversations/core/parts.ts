import type { Segment } from './fill'

/** A message as it is best sent: a code to copy in a message of its own, since a phone copies whole messages. */
export function partsOf(segments: readonly Segment[]): string[] {
  const parts: string[] = ['']
  for (const { text, name } of segments) {
    if (name === 'pix_code') parts.push(text, '')
    else parts.push(`${parts.pop() ?? ''}${text}`)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
