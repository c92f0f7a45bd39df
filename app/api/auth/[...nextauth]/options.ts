import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { localeOf } from '@/lib/http'
import { logIn, sessionMaxAgeS, sessionSecret } from '@/lib/identity'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

const credentials = Credentials({
  credentials: { email: {}, password: {} },
  async authorize(typed, request) {
    const headers = new Headers(request.headers as Record<string, string>)
    const asked = { locale: localeOf({ headers }), requestId: newId('request'), now: Date.now }
    const found = await logIn(typed, asked)
    return found && { id: found.userId, sessionVersion: found.sessionVersion }
  },
})

/** The session cookie holds a person's id and session version, encrypted; everything else is read per request. */
export const authOptions = (): NextAuthOptions => ({
  providers: [credentials],
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: sessionMaxAgeS },
  pages: { signIn: '/login', signOut: '/login', error: '/login' },
  callbacks: {
    jwt({ token, user }) {
      if (!user) return token
      return { sub: user.id, sessionVersion: (user as typeof user & { sessionVersion?: number }).sessionVersion }
    },
  },
  logger: {
    error: (code) => log().warn({ code }, 'login failed to run'),
    warn: (code) => log().debug({ code }, 'login warning'),
    debug: () => undefined,
  },
})
