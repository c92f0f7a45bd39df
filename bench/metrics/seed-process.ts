// A process of its own: `seed-process.ts <company> <events> <twins>` fills the data folder of its environment.
import { closeDatabase, openDatabase } from '@/db/client'
import { history } from './events'
import { multiply } from './multiply'
import { seed } from './seed'
import { differences, twinDifferences } from './seed-proof'

const [companyId = '', count = '0', times = '1'] = process.argv.slice(2)
await openDatabase()
const startedMs = performance.now()
const now = Date.now()
const seeded = await seed(companyId, history(Number(count), now), now, ({ at }) => at + 500)
if (Number(times) > 1) multiply(companyId, Number(times))
const events = seeded * Number(times)
const seconds = (performance.now() - startedMs) / 1_000
const differing = (await differences(now)) + (await twinDifferences(now))
await closeDatabase()
process.stdout.write(JSON.stringify({ events, seconds, differing }))
