import { join, resolve } from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

function isMailServer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url?.pathname === '' || url?.pathname === '/'
  return /^smtps?:$/.test(url?.protocol ?? '') && url?.hostname !== '' && plain && url?.search === ''
}

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  AVAL_DATA_DIR: z.string().min(1).default('.aval'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlserver|mssql):\/\//, 'must start with sqlserver://; leave it empty for SQLite')
    .optional(),
  AVAL_URL: z.url().optional(),
  AVAL_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits (32 bytes)')
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NEXTAUTH_URL: z.url().optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  AVAL_WORKER: z.enum(['inline', 'off']).default('inline'),
  AVAL_RATE_LIMIT: z.enum(['on', 'off']).default('on'),
  AVAL_TRUST_PROXY: flag,
  AVAL_ALLOW_PRIVATE_ADDRESSES: flag,
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: z.string().min(1).max(200).default('gpt-4.1-mini'),
  OPENAI_TIMEOUT_MS: z.coerce.number().int().min(500).max(60_000).default(8000),
  OPENAI_PRICES: z
    .string()
    .regex(
      /^[^=,\s]+=\d+(\.\d+)?\/\d+(\.\d+)?(,[^=,\s]+=\d+(\.\d+)?\/\d+(\.\d+)?)*$/,
      'must look like model=0.40/1.60,other=2/8',
    )
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isMailServer, 'must look like smtps://user:password@mail.example.com or smtp://mail.example.com:587')
    .optional(),
  MAIL_FROM: z
    .string()
    .max(320)
    .regex(
      /^(?:[^<>\p{Cc}]{0,100}<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u,
      'must look like Aval <aval@example.com>',
    )
    .default('Aval <aval@localhost>'),
})

export type Env = z.infer<typeof schema> & { dataDir: string }

/**
 * Reads and validates the environment; empty strings count as unset.
 * @throws Error with one line naming every wrong variable.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(present)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`Invalid environment: ${faults.join('; ')}`)
  }
  if (parsed.data.SMTP_URL && !present['MAIL_FROM'])
    throw new Error('Invalid environment: MAIL_FROM must name the sender when SMTP_URL is set')
  // The bundler must not trace the data folder into the build.
  return { ...parsed.data, dataDir: resolve(/* turbopackIgnore: true */ parsed.data.AVAL_DATA_DIR) }
}

// Libraries read these by themselves, and take an empty address for a wrong one: unset here, as everywhere.
for (const name of ['OPENAI_BASE_URL', 'NEXTAUTH_URL']) if (process.env[name] === '') delete process.env[name]

let cached: Env | undefined

/** The validated environment of this process, read once. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/** A path inside the data folder. */
export function dataPath(...parts: string[]): string {
  return join(env().dataDir, ...parts)
}

/**
 * Lets next-auth take its own address from the request, so that any port and host name work without configuration;
 * `NEXTAUTH_URL` or `AVAL_URL` settle it where they are given. It reads nothing but the process environment.
 */
export function trustRequestHost(): void {
  process.env['AUTH_TRUST_HOST'] ??= '1'
  const address = env().NEXTAUTH_URL ?? env().AVAL_URL
  if (address) process.env['NEXTAUTH_URL'] = address
}
