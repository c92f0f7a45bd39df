export type Piece = { text: string; kind: 'words' | 'known' | 'unknown' }

/** A template cut at its placeholders, each known here or not. The pieces together are the text. */
export function highlight(text: string, names: readonly string[]): Piece[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(part)?.[1]
      if (name === undefined) return { text: part, kind: 'words' }
      return { text: part, kind: names.includes(name) ? 'known' : 'unknown' }
    })
}

/** The text with every placeholder of one name written as another. */
export const renamed = (text: string, from: string, to: string): string =>
  text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => (name === from ? `{{${to}}}` : whole))

/** The text with a placeholder put in at a place, parted from the words before and behind it. */
export function inserted(text: string, at: number, name: string): { text: string; caret: number } {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const chip = `${before === '' || /\s$/.test(before) ? '' : ' '}{{${name}}}`
  return { text: `${before}${chip}${after}`, caret: before.length + chip.length }
}
