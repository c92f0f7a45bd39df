import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardContext } from '@/lib/conversations/core/guard-context'
import { newTalkState } from '@/lib/conversations/core/talk/state'
import { shippedPersonas } from '@/lib/conversations/personas/shipped'
import { simulate } from '@/lib/conversations/simulator/simulate'
import { sampleTalkCase } from '@/lib/conversations/simulator/synthetic-case'
import { guardFactsOf } from '@/lib/conversations/talk-case'
import { writeOffline } from '@/lib/conversations/writer'
import { numbered, offersFor, requestFor } from '@/lib/conversations/writer/__tests__/plans'
import { checkReply } from '@/lib/guard'
import { classifyIntent } from '@/lib/intent'
import { debtor, portfolioBody } from '@/tests/support/debtors'
import { type Call, registerCompany, startServer } from '@/tests/support/server'
import { type Figure, median, ms, quantile, verdict } from './measure'

const lanes = 20
const rounds = 6
const second = 1_000
const lines = ['tira os juros que eu fecho', 'e em 4x?', 'consigo 300 por mês, todo dia 15', 'quero a primeira opção']
const replies = [
  'À vista fica R$ 2.205,68 até 27/11, com 10% de desconto. Parcelado, são 6 de R$ 408,46 (a última, R$ 408,45).',
  'Ninguém é preso por dívida, João. Qual opção fica melhor para você?',
]

async function sent<T>(call: Call, path: string, json: object): Promise<T> {
  const { status, body, text } = await call<T>('POST', path, { json })
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`)
  return body
}

/** One conversation from its start to the last line, a message every `paceMs`; milliseconds of each message. */
async function converse(call: Call, n: number, paceMs = 0): Promise<number[]> {
  const row = debtor(n, 'Banco', { overdue_amount: 2450.75 })
  const json = { customer_id: row.customer_id, channel: 'simulator' }
  const { conversation_id: id } = await sent<{ conversation_id: string }>(call, '/conversations/start', json)
  const took: number[] = []
  for (const text of [`sou eu, ${row.document.slice(-4)}`, ...lines]) {
    const startedMs = performance.now()
    await sent(call, `/conversations/${id}/messages`, { text })
    const tookMs = performance.now() - startedMs
    took.push(tookMs)
    await new Promise((resume) => setTimeout(resume, Math.max(0, paceMs - tookMs)))
  }
  return took
}

/** Messages over HTTP, stored and audited, twenty conversations at once; the server has both cores to itself. */
async function benchTurns(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aval-bench-talk-'))
  const server = await startServer({ dataDir })
  try {
    const { call } = await registerCompany(server.baseUrl, 'Bench')
    const customers = Array.from({ length: lanes * (rounds + 2) }, (_, n) =>
      debtor(n, 'Banco', { overdue_amount: 2450.75 }),
    )
    await sent(call, '/portfolios/ingest', portfolioBody(customers, { synthetic: true }))
    await converse(call, 0)
    const alone = await converse(call, 1)
    const took: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const all = await Promise.all(Array.from({ length: lanes }, (_, lane) => converse(call, round * lanes + lane)))
      took.push(...all.flat())
    }
    // People answer a second later at the soonest; without a pause, twenty clients measure throughput alone.
    const paced = await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        await new Promise((resume) => setTimeout(resume, lane * (second / lanes)))
        return converse(call, (rounds + 1) * lanes + lane, second)
      }),
    ).then((all) => all.flat())
    const [p95, pacedP95] = [quantile(took, 0.95), quantile(paced, 0.95)]
    return [
      { what: 'message of a customer over HTTP, one at a time', value: `p50 ${ms(median(alone))}` },
      {
        what: 'message over HTTP, 20 conversations, one a second each',
        value: `p50 ${ms(median(paced))} · p95 ${ms(pacedP95)}`,
        note: `${verdict(pacedP95, 50, ' ms')}; n ${paced.length}`,
      },
      {
        what: 'message over HTTP, 20 conversations without a pause',
        value: `p50 ${ms(median(took))} · p95 ${ms(p95)}`,
        note: `${verdict(p95, 50, ' ms')}; n ${took.length}, stored, audited, offline writer`,
      },
    ]
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Median milliseconds of a call over `texts`, 40 passes after as many to warm up. */
function each(texts: readonly string[], work: (text: string) => unknown): number {
  const took: number[] = []
  for (let pass = 0; pass < 80; pass += 1) {
    for (const text of texts) {
      const startedMs = performance.now()
      work(text)
      if (pass >= 40) took.push(performance.now() - startedMs)
    }
  }
  return median(took)
}

/** A turn in memory and its parts, then turns as a client has them. */
export async function benchConversations(): Promise<Figure[]> {
  const now = Date.UTC(2026, 10, 19, 17)
  const intent = each(lines, (text) => classifyIntent({ text, prev: 'offers', offersShown: 4, now }))
  const offers = offersFor()
  const persona = shippedPersonas[0] as (typeof shippedPersonas)[number]
  const talk = { ...newTalkState('document_digits'), verified: true }
  const facts = guardFactsOf(sampleTalkCase(now), persona, now, [])
  const context = guardContext(facts, talk, offers, [], false)
  const guard = each(replies, (text) => checkReply(text, context))
  const moves = [{ move: 'state_debt' as const }, { move: 'present_offers' as const, offers: numbered(offers) }]
  const { request } = requestFor({ persona, moves, verified: true })
  const written: number[] = []
  for (let seed = 0; seed < 80; seed += 1) {
    const startedMs = performance.now()
    await writeOffline({ ...request, seed })
    if (seed >= 40) written.push(performance.now() - startedMs)
  }
  await simulate({ count: 50, seed: 2, personas: [], debtors: [] })
  const turns = (await simulate({ count: 200, seed: 1, personas: [], debtors: [] })).flatMap(({ turnMs }) => turnMs)
  return [
    { what: 'intent of a message', value: ms(intent), note: verdict(intent, 2, ' ms') },
    { what: 'guard over a reply', value: ms(guard) },
    { what: 'offline writer, a list of offers', value: ms(median(written)) },
    {
      what: 'turn in memory: intent, negotiation, offline writer, guard',
      value: `p50 ${ms(median(turns))} · p95 ${ms(quantile(turns, 0.95))}`,
      note: `n ${turns.length}`,
    },
    ...(await benchTurns()),
  ]
}
