import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const root = fileURLToPath(new URL('.', import.meta.url))
const withNextIntl = createNextIntlPlugin('./messages/request.ts')

const policies = [
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]
// The debtor's page sets these itself, whatever serves it; twice they would be read as one wrong value.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  ...policies,
]

/** @type {import('next').NextConfig} */
const config = {
  // Engineers build side by side, each into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  ...(process.env.NEXT_OUTPUT === 'standalone' ? { output: 'standalone' } : {}),
  outputFileTracingRoot: root,
  outputFileTracingIncludes: {
    '/*': ['./drizzle/**/*', './node_modules/geist/dist/fonts/**/*.ttf', './public/{tokens,pay}.*'],
  },
  serverExternalPackages: ['mssql', 'tedious', 'pino', '@node-rs/argon2', 'ml-cart', 'pdfkit', 'nodemailer'],
  turbopack: { root },
  // `npm run typecheck` checks all of it, tests too; a build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  typedRoutes: false,
  headers: async () => [
    { source: '/((?!pay/).*)', headers: securityHeaders },
    { source: '/pay/:path*', headers: policies },
    {
      // Over plain http the header would lock a local installation out of itself.
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }],
    },
  ],
}

export default withNextIntl(config)
