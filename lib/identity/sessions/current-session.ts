import { openCompany, openUser } from '../people'
import { findSession } from './principal-from-session'

/** The session of a page: principal, person and company, personal fields opened; `null` when nobody is logged in. */
export async function currentSession(headers: Headers) {
  const found = await findSession({ headers })
  if (!found) return null
  const [person, company] = await Promise.all([openUser(found.user), openCompany(found.company)])
  return {
    principal: found.principal,
    user: { id: found.user.id, name: person.name, email: person.email, role: found.user.role },
    company: {
      id: found.company.id,
      name: company.name,
      document: company.document,
      demo: found.company.demo,
      timeZone: found.company.timeZone,
    },
  }
}
export type CurrentSession = NonNullable<Awaited<ReturnType<typeof currentSession>>>
