import { generateText, streamText } from 'ai'
import { MockLanguageModelV4 } from 'ai/test'
import { describe, expect, it } from 'vitest'
import { checkReply } from '@/lib/guard'
import { plainestWords, writeOffline, writeReply } from '..'
import type { Connection } from '../connection'
import { offlineModel } from '../offline/offline-model'
import { costMicros } from '../prices'
import { avalOptions } from '../write-offline'
import { contextFor } from './guarded'
import { requestFor } from './plans'

const { request } = requestFor({ moves: [{ move: 'state_debt' }, { move: 'ask_date' }], verified: true })
const call = { model: offlineModel, prompt: 'oi, tudo bem?', providerOptions: avalOptions(request) }

describe('the offline writer as a model of the SDK', () => {
  it('generates and streams the same text, with honest usage', async () => {
    const whole = await generateText(call)
    const stream = streamText(call)
    let streamed = ''
    for await (const delta of stream.textStream) streamed += delta
    expect(streamed).toBe(whole.text)
    expect(whole.text).toBe((await writeOffline(request)).text)
    expect(whole.usage).toMatchObject({ inputTokens: 5 })
    expect((await stream.usage).outputTokens).toBe(whole.usage.outputTokens)
    expect(whole.usage.outputTokens).toBeGreaterThan(5)
  })

  it('refuses a call without a plan', async () => {
    await expect(generateText({ model: offlineModel, prompt: 'oi', maxRetries: 0 })).rejects.toThrow('providerOptions')
  })
})

it('any model of the SDK may write', async () => {
  const usage = {
    inputTokens: { total: 10, noCache: 10, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 4, text: 4, reasoning: 0 },
  }
  const model = new MockLanguageModelV4({
    doGenerate: {
      content: [{ type: 'text', text: 'Em aberto: {{overdue_amount}}. Que dia fica bom?' }],
      finishReason: { unified: 'stop', raw: 'stop' },
      usage,
      warnings: [],
    },
  })
  const connection: Connection = {
    model: () => model,
    defaultModel: 'm',
    timeoutMs: 1000,
    backoffMs: 1,
    prices: 'm=2/8',
  }
  expect(await writeReply(request, { connection })).toMatchObject({ fallback: null, tokensIn: 10, costMicros: 52 })
  expect(model.doGenerateCalls).toHaveLength(1)
})

describe('costMicros', () => {
  const tokens = { input: 1000, output: 100 }
  it('knows models and their dated versions, overridable; an unknown one costs nothing', () => {
    expect(costMicros('gpt-4.1-mini', tokens)).toBe(560)
    expect(costMicros('gpt-4.1-mini-2025-04-14', tokens)).toBe(560)
    expect(costMicros('llama', tokens)).toBe(0)
    expect(costMicros('llama', tokens, 'gpt-4o=1/1,llama=0.05/0.5')).toBe(100)
  })
})

it('the plainest words pass the guard for anybody', () => {
  for (const verified of [true, false]) {
    expect(checkReply(plainestWords().text, contextFor(verified, [])).violations).toEqual([])
  }
})
