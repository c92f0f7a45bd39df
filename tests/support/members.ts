import type { Call } from './server'

let counter = 0

/** Invites a person and accepts for them; gives the new member. */
export async function addMember(call: Call, role: string) {
  counter += 1
  const email = `pessoa-${process.pid}-${Date.now()}-${counter}@exemplo.com.br`
  const invite = await call<{ link: string }>('POST', '/invites', { json: { email, role } })
  const secret = invite.body.link.replace('/invite/', '')
  const json = { secret, name: 'Pessoa', password: 'uma frase comprida' }
  const { body } = await call<{ user_id: string }>('POST', '/invites/accept', { json, token: null })
  return { id: body.user_id, email, secret }
}

/** The id of the company's first member. */
export async function ownerId(call: Call): Promise<string> {
  const { body } = await call<{ data: { user_id: string }[] }>('GET', '/members')
  return body.data.at(-1)?.user_id ?? ''
}
