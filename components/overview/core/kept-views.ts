/** A view somebody named, in this browser: `search` is what the address holds. */
export type KeptView = { name: string; search: string }

const key = 'aval_overview_views'
const most = 20

/** Views kept before; none where the browser keeps nothing or what it kept is not ours. */
export function readViews(storage: Pick<Storage, 'getItem'>): KeptView[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    if (!Array.isArray(found)) return []
    return found.filter((view): view is KeptView => typeof view?.name === 'string' && typeof view?.search === 'string')
  } catch {
    return []
  }
}

/** With one more, which takes the place of one of the same name; the oldest leave. */
export const withView = (views: readonly KeptView[], view: KeptView): KeptView[] =>
  [view, ...views.filter(({ name }) => name !== view.name)].slice(0, most)

/** Says whether the browser kept them. */
export function writeViews(storage: Pick<Storage, 'setItem'>, views: readonly KeptView[]): boolean {
  try {
    storage.setItem(key, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}
