import { testContext } from '@/tests/support/database'
import { principalFromToken, registerCompany } from '..'

export const nobody = testContext('public', { actor: { type: 'public', id: 'public' }, only: [] })
let counter = 0

/** A registered company, a context as its first token and one as its owner in person. */
export async function aCompany(wanted: { password?: string } = {}) {
  counter += 1
  const email = `dono${counter}@empresa.com.br`
  const made = await registerCompany(nobody, { name: `Empresa ${counter}`, email, ...wanted })
  const principal = await principalFromToken(made.token)
  const token = testContext(made.companyId, { ...principal })
  const owner = testContext(made.companyId, { actor: { type: 'user', id: made.userId } })
  return { ...made, principal, asToken: token, asOwner: owner }
}
