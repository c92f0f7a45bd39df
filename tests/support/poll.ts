/** Asks again until `look` gives something; polls, so that a test waits no longer than the product takes. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  options: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const { timeoutMs = 60_000, everyMs = 25 } = options
  const endMs = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== null && found !== false) return found
    if (Date.now() > endMs) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`)
    await new Promise((resume) => setTimeout(resume, everyMs))
  }
}
