export type Sort = { id: string; descending: boolean }

/** `?sort=-created_at` as a value and back. A page reads the same parameter on the server. */
export function parseSort(text: string | null | undefined): Sort | null {
  if (!text) return null
  const descending = text.startsWith('-')
  return { id: descending ? text.slice(1) : text, descending }
}
