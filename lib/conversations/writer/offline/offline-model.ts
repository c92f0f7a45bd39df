import type { LanguageModel } from 'ai'
import { composeText, type OfflineRequest } from './compose-text'

/** The SDK's model interface; what `doGenerate` and `doStream` take and give follows from it. */
export type Model = Extract<LanguageModel, { specificationVersion: 'v4' }>
type CallOptions = Parameters<Model['doGenerate']>[0]
type Usage = Awaited<ReturnType<Model['doGenerate']>>['usage']

export const offlineModelId = 'aval-offline'

/** A model without a vocabulary of its own counts words and marks. */
const tokensOf = (text: string): number => text.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)?.length ?? 0

function usageOf(prompt: string, text: string): Usage {
  const [input, output] = [tokensOf(prompt), tokensOf(text)]
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  }
}

/** The text parts of the prompt, which this model is charged for though it reads the plan alone. */
const promptText = ({ prompt }: CallOptions): string =>
  prompt
    .flatMap(({ content }) =>
      typeof content === 'string' ? [content] : content.flatMap((part) => (part.type === 'text' ? [part.text] : [])),
    )
    .join('\n')

/** @throws Error when the call does not carry the plan. */
function requestOf({ providerOptions }: CallOptions): OfflineRequest {
  const request: unknown = providerOptions?.['aval']?.['request']
  if (typeof request !== 'object' || request === null || !('plan' in request) || !('persona' in request)) {
    throw new Error('the offline writer needs providerOptions.aval.request')
  }
  return request as OfflineRequest
}

const stop = { unified: 'stop', raw: 'stop' } as const

/**
 * The built-in writer behind the SDK's own interface: it composes from the phrase book what `providerOptions.aval.request`
 * plans, costs nothing and cannot fail on a valid plan.
 */
export const offlineModel: Model = {
  specificationVersion: 'v4',
  provider: 'aval',
  modelId: offlineModelId,
  supportedUrls: {},
  async doGenerate(options) {
    const text = composeText(requestOf(options))
    return {
      content: [{ type: 'text', text }],
      finishReason: stop,
      usage: usageOf(promptText(options), text),
      warnings: [],
    }
  },
  async doStream(options) {
    const text = composeText(requestOf(options))
    const words = text.match(/\S+\s*/g) ?? []
    return {
      stream: new ReadableStream({
        start(controller) {
          controller.enqueue({ type: 'stream-start', warnings: [] })
          controller.enqueue({ type: 'text-start', id: '0' })
          for (const delta of words) controller.enqueue({ type: 'text-delta', id: '0', delta })
          controller.enqueue({ type: 'text-end', id: '0' })
          controller.enqueue({ type: 'finish', finishReason: stop, usage: usageOf(promptText(options), text) })
          controller.close()
        },
      }),
    }
  },
}
