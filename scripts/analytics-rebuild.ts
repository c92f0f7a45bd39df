// `npm run analytics:rebuild -- [--company comp_…]`: makes the roll-ups of one company, or of all, anew from the event log.
// It may run while events come in, and be stopped and started again.
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '@/db/client'
import { type Progress, rebuild } from '@/lib/analytics/fold/rebuild'
import { everyHead } from '@/lib/analytics/fold/repository'
import { readTimeZone } from '@/lib/identity'
import { provideTimeZones } from '@/lib/platform/time-zone'

const barWidth = 30
const say = (text: string) => process.stdout.write(text)

/** Draws one line over and over: a bar, events, their rate and the time that is left. */
function progressBar(companyId: string) {
  const startedMs = performance.now()
  const isTerminal = process.stdout.isTTY
  let drawnMs = 0
  return ({ done, events }: Progress) => {
    const nowMs = performance.now()
    if (done < events && nowMs - drawnMs < (isTerminal ? 100 : 5_000)) return
    drawnMs = nowMs
    const share = events ? done / events : 1
    const rate = (done * 1_000) / Math.max(1, nowMs - startedMs)
    const leftSeconds = rate ? Math.ceil((events - done) / rate) : 0
    const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░')
    const figures = `${done} of ${events} events, ${Math.round(rate)} a second, ${leftSeconds} s left`
    say(`${isTerminal ? '\r' : ''}${companyId} ${bar} ${figures}${isTerminal ? '  ' : '\n'}`)
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { company: { type: 'string' } } })
  await openDatabase()
  provideTimeZones(readTimeZone)
  const heads = (await everyHead()).filter(({ companyId }) => !values.company || companyId === values.company)
  if (values.company && heads.length === 0) throw new Error(`${values.company} has no events`)
  const { signal } = new AbortController()
  for (const { companyId } of heads) {
    const { events, generation } = await rebuild(companyId, { signal, now: Date.now, report: progressBar(companyId) })
    say(`${process.stdout.isTTY ? '\n' : ''}${companyId}: ${events} events folded, generation ${generation}\n`)
  }
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
  .finally(() => void closeDatabase())
