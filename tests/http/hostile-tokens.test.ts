import { expect, it } from 'vitest'
import { hostileTokens } from '../support/hostile-tokens'
import { registerCompany, useServer } from '../support/server'

const context = useServer()

it('refuses every hostile token with 401 and says so', async () => {
  const { token, call } = await registerCompany(context.baseUrl)
  // The forger has read the server's data folder: even its own key must not make one token more.
  process.env['AVAL_DATA_DIR'] = context.server.dataDir
  const [{ closeDatabase, openDatabase }, { productKey }] = await Promise.all([
    import('@/db/client'),
    import('../support/signing-key'),
  ])
  await openDatabase()
  const product = await productKey()
  await closeDatabase()
  const hostile = hostileTokens({ honest: token, ...product, now: Date.now() })
  expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(40)
  const wrong: string[] = []
  for (const [name, forged] of Object.entries(hostile)) {
    const { status, headers } = await context.call('GET', '/companies/me', { token: forged })
    if (status !== 401 || !headers.get('www-authenticate')?.startsWith('Bearer error="'))
      wrong.push(`${name}: ${status}`)
  }
  expect(wrong).toEqual([])
  expect((await call('GET', '/companies/me')).status).toBe(200)
})
