import { createOpenAI } from '@ai-sdk/openai'
import { env } from '@/lib/platform/env'
import { singleton } from '@/lib/platform/singleton'
import type { Model } from './offline/offline-model'

/** A way to a language model: how it is reached, how long it may take, what it costs. */
export type Connection = {
  model: (id: string) => Model
  defaultModel: string
  timeoutMs: number
  /** Before the second try. */
  backoffMs: number
  /** `OPENAI_PRICES`. */
  prices: string
}

export type ConnectionSettings = Pick<Connection, 'defaultModel' | 'timeoutMs' | 'prices'> & {
  apiKey?: string | undefined
  baseUrl?: string | undefined
}

// The SDK would write to the console that a model takes no temperature; nobody reads it there.
globalThis.AI_SDK_LOG_WARNINGS = false

/** A connection to OpenAI, or to whatever speaks its chat API at `baseUrl`. A local server may need no key. */
export function openConnection({ apiKey, baseUrl, ...rest }: ConnectionSettings): Connection {
  const provider = createOpenAI({ apiKey: apiKey ?? 'none', ...(baseUrl && { baseURL: baseUrl }) })
  return { ...rest, backoffMs: 300, model: (id) => provider.chat(id) }
}

/** The installation's connection; null without a key and without an address: the offline writer speaks. */
export const configuredConnection = (): Connection | null =>
  singleton('writer.connection', () => {
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_TIMEOUT_MS, OPENAI_PRICES } = env()
    if (!OPENAI_API_KEY && !OPENAI_BASE_URL) return null
    return openConnection({
      apiKey: OPENAI_API_KEY,
      baseUrl: OPENAI_BASE_URL,
      defaultModel: OPENAI_MODEL,
      timeoutMs: OPENAI_TIMEOUT_MS,
      prices: OPENAI_PRICES ?? '',
    })
  })
