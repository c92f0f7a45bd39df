import { env } from './env'

/** An address of this installation as people and other systems reach it; `path` begins with a slash. */
export const publicUrl = (path: string): string =>
  (env().AVAL_URL?.replace(/\/$/, '') ?? `http://localhost:${env().PORT}`) + path
