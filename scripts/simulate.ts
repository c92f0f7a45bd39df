// `npm run simulate -- --count 1000 [--personas 1,5] [--debtors haggler] [--seed 7] [--paying 0.6]`: plays scripted debtors over
// synthetic cases in memory and prints what came of it. Nothing here is a forecast of real customers.
import { parseArgs } from 'node:util'
import { debtorKeys } from '@/lib/conversations/simulator/debtors'
import { simulate } from '@/lib/conversations/simulator/simulate'
import { summaryTable } from '@/lib/conversations/simulator/summary'

const say = (text: string) => process.stdout.write(`${text}\n`)

function read() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      personas: { type: 'string', default: '' },
      debtors: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      paying: { type: 'string', default: '0.6' },
    },
  })
  const [count, seed, paying] = [Number(values.count), Number(values.seed), Number(values.paying)]
  const personas = values.personas.split(',').filter(Boolean).map(Number)
  const debtors = values.debtors.split(',').filter(Boolean)
  if (!Number.isInteger(count) || count < 1) throw new Error('--count wants a number of conversations')
  if (!Number.isInteger(seed)) throw new Error('--seed wants a whole number')
  if (!(paying >= 0 && paying <= 1)) throw new Error('--paying wants a share of 0 to 1')
  if (personas.some((number) => !Number.isInteger(number) || number < 1 || number > 10))
    throw new Error('--personas wants numbers of 1 to 10')
  const unknown = debtors.find((key) => !debtorKeys.includes(key))
  if (unknown) throw new Error(`--debtors knows ${debtorKeys.join(', ')}; not ${unknown}`)
  return { count, seed, personas, debtors, paying }
}

async function main(): Promise<void> {
  const asked = read()
  const startedMs = performance.now()
  const played = await simulate(asked)
  const seconds = (performance.now() - startedMs) / 1000
  say(`${played.length} simulated conversations in ${seconds.toFixed(1)} s, seed ${asked.seed}.`)
  say('Scripted debtors, invented debts, a bank that pays what a draw says, offline writer: this exercises the engine')
  say('and foretells nothing.\n')
  say(summaryTable('persona', played, ({ persona }) => String(persona).padStart(2)))
  say(summaryTable('debtor', played, ({ debtor }) => debtor))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
