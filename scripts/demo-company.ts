// Registers the labelled demo company straight into an empty data folder (the public operation cannot label one).
import { randomBytes } from 'node:crypto'
import { closeDatabase, openDatabase } from '@/db/client'
import { rolePermissions } from '@/db/constants/identity'
import { registerCompany } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'

const name = 'Aval Demonstração Ltda.'
const email = 'demo@aval.example'
const password = randomBytes(9).toString('base64url')

const ctx: Context = {
  companyId: 'public',
  actor: { type: 'system', id: 'demo' },
  scopes: new Set(),
  permissions: rolePermissions.viewer,
  locale: 'pt-BR',
  requestId: newId('request'),
  now: Date.now,
}

async function main(): Promise<void> {
  await openDatabase()
  const registered = await registerCompany(ctx, { name, email, password, user_name: 'Lívia Cardoso', demo: true })
  await closeDatabase()
  process.stdout.write(`${JSON.stringify({ token: registered.token, email, password, name })}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
