import { env } from '@/lib/platform/env'

// Imported before everything else: the schema's dialect is read from the environment while modules load.
try {
  env()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
