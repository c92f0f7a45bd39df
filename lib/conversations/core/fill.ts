/** Words of the writer, or a value that the engine put in. */
export type Segment = { text: string; name?: string }
export type Filled = { text: string; segments: Segment[]; unknown: string[] }

const placeholder = /\{\{\s*([\w.]+)\s*\}\}/g

/** Names of the placeholders in a template, in the order they stand. */
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(placeholder)].map((match) => match[1] ?? '')

/** Puts the engine's values into a writer's text; names without a value stay as they are and are told. */
export function fill(template: string, values: Readonly<Record<string, string>>): Filled {
  const segments: Segment[] = []
  const unknown: string[] = []
  let end = 0
  for (const match of template.matchAll(placeholder)) {
    const name = match[1] ?? ''
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (match.index > end) segments.push({ text: template.slice(end, match.index) })
    if (value === undefined) unknown.push(name)
    segments.push(value === undefined ? { text: match[0] } : { text: value, name })
    end = match.index + match[0].length
  }
  if (end < template.length) segments.push({ text: template.slice(end) })
  return { text: segments.map(({ text }) => text).join(''), segments, unknown }
}
