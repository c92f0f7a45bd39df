import { signIn } from 'next-auth/react'

export type LoginFault = 'wrong' | 'rate' | 'offline' | 'unknown'

/** Opens a session of this browser; says what went wrong, or null. */
export async function logIn(email: string, password: string): Promise<LoginFault | null> {
  // Without a network next-auth's client would leave the page and with it what was typed.
  if (!navigator.onLine) return 'offline'
  try {
    const answer = await signIn('credentials', { email, password, redirect: false })
    if (!answer) return 'unknown'
    if (answer.ok && !answer.error) return null
    if (answer.status === 429 || answer.error === 'RateLimited') return 'rate'
    return answer.error === 'CredentialsSignin' ? 'wrong' : 'unknown'
  } catch {
    return 'offline'
  }
}
