import { env } from '@/lib/platform/env'
import { invalid } from '@/lib/platform/errors'
import { OutboundFault, readTarget, resolveHost } from '@/lib/platform/outbound'

const resolveMs = 2_000

/** What the name resolves to today, as far as it does: one that is still to be set up may be kept. */
async function resolvesInside(host: string): Promise<OutboundFault | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, resolveMs, null).unref())
  try {
    await Promise.race([late, resolveHost(host, { allowPrivate: false })])
  } catch (error) {
    if (error instanceof OutboundFault && error.code === 'address_not_public') return error
  }
  return null
}

/**
 * Whether an address may be called, as far as can be known now; every attempt looks again.
 * @returns the address as it will be called
 * @throws AppError `validation_failed` with the fault at `url`
 */
export async function checkUrl(text: string): Promise<string> {
  const allowPrivate = env().AVAL_ALLOW_PRIVATE_ADDRESSES
  try {
    const { url, host } = readTarget(text, { allowPrivate })
    const inside = allowPrivate ? null : await resolvesInside(host)
    if (inside) throw inside
    return url.toString()
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error
    throw invalid('validation_failed', { count: 1 }, [{ path: 'url', code: error.code }])
  }
}
