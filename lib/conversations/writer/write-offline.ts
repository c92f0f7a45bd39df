import { offlineModel, offlineModelId } from './offline/offline-model'
import type { WriteRequest, Written } from './types'

/** The plan and the persona as the offline model gets them, in plain JSON. */
export const avalOptions = ({ persona, plan, names, transcript, seed }: WriteRequest) => ({
  aval: { request: structuredClone({ persona, plan, names: [...names], transcript: [...transcript], seed }) },
})

const house = { provider: 'offline', model: offlineModelId, fallback: null, costMicros: 0 } as const

/** The offline writer's words for a plan: no network, no cost, the same text for the same request. */
export async function writeOffline(request: WriteRequest): Promise<Written> {
  const from = performance.now()
  const { content, usage } = await offlineModel.doGenerate({
    prompt: request.transcript.map(({ role, text }) =>
      role === 'customer'
        ? { role: 'user', content: [{ type: 'text', text }] }
        : { role: 'assistant', content: [{ type: 'text', text }] },
    ),
    providerOptions: avalOptions(request),
  })
  return {
    ...house,
    text: content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(''),
    attempts: 1,
    tokensIn: usage.inputTokens.total ?? 0,
    tokensOut: usage.outputTokens.total ?? 0,
    ms: Math.round(performance.now() - from),
  }
}

/** What may always be said, to anybody: the last resort when the guard stopped everything else. */
export const plainestWords = (): Written => ({
  ...house,
  text: 'Recebi a sua mensagem. Uma pessoa da equipe responde por aqui.',
  attempts: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
})
