/** Next calls this once when the server starts; the Node part lives apart, so that the edge build never sees it. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] === 'nodejs')
    await import('./server/instrumentation-node').then(({ start }) => start())
}
