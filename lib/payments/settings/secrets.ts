import type { PixProviderName } from '@/db/constants/payments'
import { sealJson, unsealJson } from '@/lib/platform/crypto/company-key'
import type { BacenAccess } from '../providers/bacen/access'

/**
 * How a notice proves itself: `signature` over its bytes with the secret, or only by the unguessable `address`, for
 * banks that sign nothing.
 */
export const inboundAuths = ['signature', 'address'] as const
export type InboundAuth = (typeof inboundAuths)[number]

export type InboundSecret = {
  /** The secret part of the address. */
  token: string
  secret: string
  /** What the last rotation replaced, and until when it still counts. */
  before: { secret: string; until: number } | null
}

/** What is sealed in a settings row; never logged, never audited, and on the wire only once. */
export type SettingsSecrets = {
  /** Null: the company did not choose. */
  auth: InboundAuth | null
  inbound: InboundSecret | null
  bacen: BacenAccess | null
}

export const noSecrets: SettingsSecrets = { auth: null, inbound: null, bacen: null }

/**
 * What proves a notice: as the company chose, else by who tells of payments. Banks sign nothing (they authenticate by
 * mutual TLS at the proxy); with the static provider it is a system of the company's own, which can sign.
 */
export const inboundAuthOf = ({ auth }: Pick<SettingsSecrets, 'auth'>, provider: PixProviderName): InboundAuth =>
  auth ?? (provider === 'bacen' ? 'address' : 'signature')

const placeOf = (companyId: string) => ({ companyId, table: 'payment_settings', row: companyId })

export const sealSecrets = (companyId: string, secrets: SettingsSecrets) => sealJson(placeOf(companyId), secrets)

export const openSecrets = (companyId: string, blob: Uint8Array) =>
  unsealJson<SettingsSecrets>(placeOf(companyId), blob)
