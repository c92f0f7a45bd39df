import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { env } from '@/lib/platform/env'
import type { Fault } from '@/lib/platform/errors'
import { OutboundFault, readTarget } from '@/lib/platform/outbound'
import type { BacenAccess } from '../providers/bacen/access'
import type { BacenChange } from './schemas'

/** The first certificate of a PEM text; undefined when there is none that can be read. */
export function certificateOf(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

function urlFault(url: string): string | undefined {
  try {
    readTarget(url, { allowPrivate: env().AVAL_ALLOW_PRIVATE_ADDRESSES })
    return url.startsWith('https://') ? undefined : 'url_not_https'
  } catch (error) {
    if (error instanceof OutboundFault) return error.code
    throw error
  }
}

function pairFaults({ certificate, privateKey }: BacenAccess, now: number): [string, string][] {
  const held = certificateOf(certificate)
  const key = privateKeyOf(privateKey)
  const faults: [string, string][] = []
  if (!held) faults.push(['certificate', 'certificate_invalid'])
  else if (held.validToDate.getTime() <= now) faults.push(['certificate', 'certificate_expired'])
  if (/ENCRYPTED/.test(privateKey)) faults.push(['private_key', 'private_key_encrypted'])
  else if (!key) faults.push(['private_key', 'private_key_invalid'])
  else if (held && !held.checkPrivateKey(key)) faults.push(['private_key', 'private_key_mismatch'])
  return faults
}

const hosts = ({ baseUrl, tokenUrl }: BacenAccess) =>
  [baseUrl, tokenUrl].map((url) => (URL.canParse(url) ? new URL(url).host : url)).join(' ')

/** The access after a change; what it does not name stays. */
export function changedAccess(before: BacenAccess | null, change: BacenChange): BacenAccess {
  return {
    baseUrl: change.base_url ?? before?.baseUrl ?? '',
    tokenUrl: change.token_url ?? before?.tokenUrl ?? '',
    clientId: change.client_id ?? before?.clientId ?? '',
    clientSecret: change.client_secret ?? before?.clientSecret ?? '',
    certificate: change.certificate ?? before?.certificate ?? '',
    privateKey: change.private_key ?? before?.privateKey ?? '',
    ca: change.ca ?? before?.ca ?? '',
  }
}

const wireNames = {
  baseUrl: 'base_url',
  tokenUrl: 'token_url',
  clientId: 'client_id',
  clientSecret: 'client_secret',
  certificate: 'certificate',
  privateKey: 'private_key',
} as const

/**
 * What is wrong with an access to a bank, by field; an access that is not used yet may be incomplete. A secret given for
 * one host is not sent to another: whoever moves the address gives it again.
 */
export function accessFaults(
  access: BacenAccess,
  { before, change, whole, now }: { before: BacenAccess | null; change: BacenChange; whole: boolean; now: number },
): Fault[] {
  const fault = (name: string, code: string, words?: string): Fault => ({
    path: `bacen.${name}`,
    code,
    ...(words && { words }),
  })
  const fields = Object.keys(wireNames) as (keyof typeof wireNames)[]
  const missing = whole ? fields.filter((field) => access[field] === '') : []
  const faults = missing.map((field) => fault(wireNames[field], 'required', 'required'))
  for (const field of ['baseUrl', 'tokenUrl'] as const) {
    const code = access[field] === '' ? undefined : urlFault(access[field])
    if (code) faults.push(fault(wireNames[field], code))
  }
  const pairGiven = access.certificate !== '' && access.privateKey !== ''
  // One that ran out since is for the page to tell, not a bar to changing something else.
  const touched = change.certificate !== undefined || change.private_key !== undefined || whole
  if (pairGiven && touched) faults.push(...pairFaults(access, now).map(([name, code]) => fault(name, code)))
  if (access.ca !== '' && !certificateOf(access.ca)) faults.push(fault('ca', 'certificate_invalid'))
  const kept = change.client_secret === undefined && access.clientSecret !== ''
  if (before && kept && hosts(before) !== hosts(access)) faults.push(fault('client_secret', 'client_secret_again'))
  return faults
}
