import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dataPath, env } from '../env'
import { singleton } from '../singleton'

/** Reads `keys/master.key` or makes it (mode 0600); two processes that start at once agree on the first one written. */
function fileKey(): Buffer {
  const file = dataPath('keys', 'master.key')
  mkdirSync(dataPath('keys'), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) {
    // Written whole under another name first: nobody can read half a key.
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** 32 bytes under which every other key is derived or wrapped: `AVAL_MASTER_KEY`, else a file of the data folder. */
export function masterKey(): Buffer {
  return singleton('master-key', () => {
    const given = env().AVAL_MASTER_KEY
    const key = given ? Buffer.from(given, 'hex') : fileKey()
    if (key.length !== 32) throw new Error('keys/master.key is damaged: it must hold 64 hexadecimal digits')
    return key
  })
}

const hkdf = (purpose: string, from: Buffer) =>
  Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), `aval/${purpose}`, 32))

/** A 32-byte key for one purpose (HKDF-SHA-256, RFC 5869), from the master key or from `from`. */
export function deriveKey(purpose: string, from?: Buffer): Buffer {
  if (from) return hkdf(purpose, from)
  return singleton(`derived-key/${purpose}`, () => hkdf(purpose, masterKey()))
}
