import { existsSync } from 'node:fs'
import { env } from '@/lib/platform/env'

// Imported before everything else: the schema's dialect is read from the environment while modules load.
try {
  // As Next does for its own process; what is set already wins.
  if (existsSync('.env')) process.loadEnvFile('.env')
  env()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
