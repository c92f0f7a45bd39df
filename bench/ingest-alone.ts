// `npm run bench:ingest` prints the figures of the ingest alone.
import { benchIngest } from './ingest'

for (const { what, value, note } of await benchIngest()) {
  process.stdout.write(`${what.padEnd(34)} ${value.padEnd(64)} ${note ?? ''}\n`)
}
