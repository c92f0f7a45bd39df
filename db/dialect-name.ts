import { env } from '@/lib/platform/env'

/** Which database this process speaks to, from `DATABASE_URL`. */
export const dialect = (): 'sqlite' | 'mssql' => (env().DATABASE_URL ? 'mssql' : 'sqlite')
