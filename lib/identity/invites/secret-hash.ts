import { createHash } from 'node:crypto'

/** What is kept of a link's secret. */
export const secretHash = (secret: string) => createHash('sha256').update(secret).digest('hex')
