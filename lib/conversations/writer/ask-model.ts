import { setTimeout as sleep } from 'node:timers/promises'
import { APICallError, generateText, type ModelMessage, streamText } from 'ai'
import type { Connection } from './connection'
import type { Model } from './offline/offline-model'

export type Question = {
  modelId: string
  instructions: string
  messages: ModelMessage[]
  temperature: number
  maxOutputTokens: number
}
export type Answer = { text: string; whole: boolean; input: number; output: number }
/** `attempts` were made; without an answer, `fault` says why. */
export type Asked = { attempts: number } & ({ answer: Answer } | { fault: 'timeout' | 'error'; cause: unknown })

const maxAttempts = 2

/** Faults that a second try may not meet: too many requests, the server's own, the network. */
const isTransient = (fault: unknown): boolean =>
  APICallError.isInstance(fault) ? fault.isRetryable || (fault.statusCode ?? 500) >= 500 : fault instanceof TypeError

async function once(model: Model, question: Question, abortSignal: AbortSignal, onDelta?: (delta: string) => void) {
  const { modelId: _, ...call } = question
  const options = { ...call, model, abortSignal, maxRetries: 0 }
  if (!onDelta) {
    const { text, finishReason, usage } = await generateText(options)
    return answerOf(text, finishReason, usage)
  }
  const faults: unknown[] = []
  const result = streamText({ ...options, onError: ({ error }) => faults.push(error) })
  let text = ''
  for await (const delta of result.textStream) {
    text += delta
    onDelta(delta)
  }
  abortSignal.throwIfAborted()
  if (faults.length > 0) throw faults[0]
  const [finishReason, usage] = await Promise.all([result.finishReason, result.usage])
  return answerOf(text, finishReason, usage)
}

const answerOf = (
  text: string,
  finishReason: string,
  usage: { inputTokens: number | undefined; outputTokens: number | undefined },
): Answer => ({
  text: text.trim(),
  whole: finishReason === 'stop' || finishReason === 'other',
  input: usage.inputTokens ?? 0,
  output: usage.outputTokens ?? 0,
})

/**
 * Asks the model, once more after a transient fault, all within the connection's time-out.
 * @param onDelta makes it stream; pieces of a first try that failed are followed by the second's from its beginning
 */
export async function askModel(
  connection: Connection,
  question: Question,
  onDelta?: (delta: string) => void,
): Promise<Asked> {
  const signal = AbortSignal.timeout(connection.timeoutMs)
  const model = connection.model(question.modelId)
  for (let attempts = 1; ; attempts += 1) {
    try {
      return { attempts, answer: await once(model, question, signal, onDelta) }
    } catch (cause) {
      if (signal.aborted) return { attempts, fault: 'timeout', cause }
      if (attempts >= maxAttempts || !isTransient(cause)) return { attempts, fault: 'error', cause }
      await sleep(connection.backoffMs, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return { attempts, fault: 'timeout', cause }
    }
  }
}
