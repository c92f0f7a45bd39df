import pino from 'pino'
import { env } from './env'
import { singleton } from './singleton'

const secret = [
  'authorization',
  'cookie',
  'token',
  'password',
  'document',
  'email',
  'phone',
  'name',
  'text',
  'features',
  'items',
]

/** The process logger. JSON lines to stderr; fields that may hold secrets or personal data are censored. */
export function log(): pino.Logger {
  return singleton('log', () =>
    pino(
      {
        level: env().LOG_LEVEL,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
        serializers: { err: pino.stdSerializers.err },
      },
      pino.destination({ dest: 2, sync: false }),
    ),
  )
}
