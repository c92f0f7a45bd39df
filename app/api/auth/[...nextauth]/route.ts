import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { clientAddress, takeQuota } from '@/lib/http'
import { trustRequestHost } from '@/lib/platform/env'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: NextRequest, context: Context): Promise<Response> {
  trustRequestHost()
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? ''
  if (!URL.canParse(`http://${host}`)) return new Response(null, { status: 400 })
  if (request.method === 'POST' && (await context.params).nextauth.join('/') === 'callback/credentials') {
    const { allowed, headers } = takeQuota(clientAddress(request), 'sensitive', Date.now())
    // The login page reads `url`, as next-auth's client does for every other refusal.
    if (!allowed)
      return Response.json({ url: `${request.nextUrl.origin}/login?error=RateLimited` }, { status: 429, headers })
  }
  return NextAuth(request, context, authOptions()) as Promise<Response>
}

export { answer as GET, answer as POST }
