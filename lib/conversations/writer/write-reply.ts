import { log } from '@/lib/platform/log'
import { type Asked, askModel, type Question } from './ask-model'
import { type Connection, configuredConnection } from './connection'
import { instructionsFor } from './instructions'
import { messagesToContinue } from './messages'
import { costMicros } from './prices'
import type { WriteRequest, Written } from './types'
import { leavesUnsaid } from './unsaid'
import { writeOffline } from './write-offline'

/** Longer texts are no chat messages; the longest list of four offers takes half of it. */
const maxChars = 1600
/** A placeholder takes more tokens than the value it stands for. */
const tokensPerName = 10

export type WriteOptions = {
  /** Null: the offline writer. */
  connection?: Connection | null
  /** Pieces as the model sends them: unread by the guard, so for staff or a progress mark, never for the customer. */
  onDelta?: (delta: string) => void
}

function questionOf(request: WriteRequest, { defaultModel }: Connection): Question {
  const { persona, settings, transcript, names } = request
  return {
    modelId: settings?.model || persona.model || defaultModel,
    instructions: instructionsFor(request),
    messages: messagesToContinue(transcript),
    temperature: settings?.temperature ?? persona.temperature,
    maxOutputTokens: (settings?.maxTokens ?? persona.maxTokens) + tokensPerName * names.length,
  }
}

/** The model's text when it is whole, short enough and says what the plan is about. */
function usable(asked: Asked, { plan, names }: WriteRequest): string | null {
  if (!('answer' in asked)) return null
  const { text, whole } = asked.answer
  return whole && text !== '' && text.length <= maxChars && !leavesUnsaid(text, plan, names) ? text : null
}

/**
 * Words a plan with the configured language model; with the offline writer where none is configured, or when the model
 * is late, fails twice, or gives nothing that can be used (`fallback` says which; its tokens and cost still count).
 */
export async function writeReply(
  request: WriteRequest,
  { connection = configuredConnection(), onDelta }: WriteOptions = {},
): Promise<Written> {
  if (!connection) return writeOffline(request)
  const from = performance.now()
  const question = questionOf(request, connection)
  const asked = await askModel(connection, question, onDelta)
  const spent = 'answer' in asked ? asked.answer : { input: 0, output: 0 }
  const costs = {
    attempts: asked.attempts,
    tokensIn: spent.input,
    tokensOut: spent.output,
    costMicros: costMicros(question.modelId, spent, connection.prices),
  }
  const text = usable(asked, request)
  const ms = () => Math.round(performance.now() - from)
  if (text !== null) return { ...costs, text, provider: 'openai', model: question.modelId, fallback: null, ms: ms() }
  const fallback = 'fault' in asked ? asked.fault : 'empty'
  const status = 'fault' in asked && asked.cause instanceof Error ? asked.cause.name : undefined
  log().warn({ model: question.modelId, fallback, attempts: asked.attempts, fault: status }, 'offline writer took over')
  return { ...(await writeOffline(request)), ...costs, fallback, ms: ms() }
}

/**
 * The same, streamed from the model. A customer gets nothing before the guard has read the whole text: its rules are not
 * monotone (a later sentence can make an earlier figure wrong, and only the end shows that the creditor was not named),
 * so no first part of a text that passes is known to be part of one that does.
 */
export const streamReply = (request: WriteRequest, onDelta: (delta: string) => void, connection?: Connection | null) =>
  writeReply(request, { ...(connection !== undefined && { connection }), onDelta })
