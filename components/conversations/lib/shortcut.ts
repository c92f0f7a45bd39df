export const shortcuts = {
  j: 'next',
  k: 'previous',
  a: 'take',
  r: 'reply',
  d: 'return',
  e: 'close',
  '/': 'search',
  '?': 'help',
} as const
export type Shortcut = (typeof shortcuts)[keyof typeof shortcuts]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key press asks for; nothing with a modifier or while somebody types. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey }: Pressed, typing: boolean): Shortcut | null {
  if (typing || ctrlKey || metaKey || altKey) return null
  return Object.hasOwn(shortcuts, key) ? shortcuts[key as keyof typeof shortcuts] : null
}
