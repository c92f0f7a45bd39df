import type { PreviewReply } from '@/lib/conversations'

/** What keeps a field from being published. */
export type EditorFault = {
  path: string
  message: string
  /** A placeholder that is not known here, and the one that was meant ('' without one). */
  name?: string
  suggestion?: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The faults of a draft: those of its content, and those of a form that is not whole. */
export function faultsFrom(preview: PreviewReply | undefined, refused: Record<string, string>): EditorFault[] {
  const known = (preview?.faults ?? []).map(({ path, message, params }) => ({
    path,
    message,
    name: text(params['name']),
    suggestion: text(params['suggestion']),
  }))
  return [...Object.entries(refused).map(([path, message]) => ({ path, message })), ...known]
}

/** Those of one field, or of one text in it: `greetings[0]`, `rule`. */
export const faultsAt = (faults: readonly EditorFault[], path: string) =>
  faults.filter(
    (fault) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.path.startsWith(`${path}[`),
  )
