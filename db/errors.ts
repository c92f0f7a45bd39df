type Faulty = { cause?: unknown; errcode?: number; number?: number; code?: string }

/** Walks the chain of causes; drizzle wraps the driver's error. */
function some(error: unknown, test: (fault: Faulty) => boolean): boolean {
  for (let fault = error; fault instanceof Error; fault = (fault as Faulty).cause)
    if (test(fault as Faulty)) return true
  return false
}

/** SQLite 1555 and 2067 (extended codes), SQL Server 2601 and 2627. */
export const isUniqueViolation = (error: unknown) =>
  some(error, (fault) => [1555, 2067].includes(fault.errcode ?? 0) || [2601, 2627].includes(fault.number ?? 0))

/** No room left: SQLITE_FULL 13, SQLITE_IOERR_WRITE family with ENOSPC, SQL Server 1105 and 9002. */
export const isStorageFull = (error: unknown) =>
  some(
    error,
    (fault) =>
      fault.errcode === 13 ||
      fault.errcode === 778 ||
      fault.errcode === 4874 ||
      fault.code === 'ENOSPC' ||
      fault.number === 1105 ||
      fault.number === 9002,
  )

/** Another writer holds the lock for longer than `busy_timeout`: SQLITE_BUSY 5, SQL Server 1205 and 1222. */
export const isBusy = (error: unknown) =>
  some(error, (fault) => (fault.errcode ?? 0) % 256 === 5 || [1205, 1222].includes(fault.number ?? 0))
