const atOnce = 100

/**
 * Walks rows by id, a page at a time, so that any number of them costs little memory and what changes meanwhile is met
 * once at most. Stops with the signal's reason.
 */
export async function eachRow<R extends { id: string }>(
  signal: AbortSignal,
  page: (afterId: string, count: number) => Promise<R[]>,
  act: (row: R) => Promise<void>,
): Promise<void> {
  let afterId = ''
  for (;;) {
    const rows = await page(afterId, atOnce)
    for (const row of rows) {
      signal.throwIfAborted()
      await act(row)
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    afterId = last.id
  }
}
