// A process of its own: `seed-process.ts <company> <events>` fills the data folder of its environment.
import { closeDatabase, openDatabase } from '@/db/client'
import { history } from './events'
import { seed } from './seed'
import { differences } from './seed-proof'

const [companyId = '', count = '0'] = process.argv.slice(2)
await openDatabase()
const startedMs = performance.now()
const now = Date.now()
const events = await seed(companyId, history(Number(count), now), now, ({ at }) => at + 500)
const seconds = (performance.now() - startedMs) / 1_000
const differing = await differences(now)
await closeDatabase()
process.stdout.write(JSON.stringify({ events, seconds, differing }))
