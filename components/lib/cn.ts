import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Without this, `text-figure` would be taken for a colour and drop the colour beside it.
const merge = extendTailwindMerge({
  extend: {
    classGroups: { 'font-size': [{ text: ['figure'] }] },
    theme: { shadow: ['pop'], animate: ['breathe', 'wait'] },
  },
})

/** Joins class names; of two that set the same thing, the later wins. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs))
}
