import type { Context } from '@/lib/platform/context'
import type { BacenAccess } from '../providers/bacen/access'
import { certificateOf } from './check-bacen'
import { inboundUrl } from './inbound'
import { mayManage } from './may-manage'
import type { SettingsRow } from './repository'
import { type InboundAuth, inboundAuthOf, noSecrets, openSecrets } from './secrets'
import { type Settings, settingsFrom } from './settings-of'

export type CertificateFacts = { subject: string; expiresAt: number; fingerprint: string }

/** Settings as people see them: of secrets only that they are there. */
export type SettingsView = Settings & {
  updatedAt: number
  inbound: { auth: InboundAuth; authChosen: boolean; exists: boolean; url: string | null; previousUntil: number }
  bacen:
    | (Pick<BacenAccess, 'baseUrl' | 'tokenUrl' | 'clientId'> & {
        hasClientSecret: boolean
        hasPrivateKey: boolean
        hasCa: boolean
        certificate: CertificateFacts | null
      })
    | null
}

function certificateFacts(pem: string): CertificateFacts | null {
  const held = certificateOf(pem)
  if (!held) return null
  const { subject, validToDate, fingerprint256 } = held
  return { subject: subject.replaceAll('\n', ', '), expiresAt: validToDate.getTime(), fingerprint: fingerprint256 }
}

/** The address carries the right to tell of payments, so that only those who manage it see it. */
export async function viewOf(ctx: Context, row: SettingsRow | undefined): Promise<SettingsView> {
  const { auth, inbound, bacen } = row ? await openSecrets(ctx.companyId, row.blob) : noSecrets
  const before = inbound?.before?.until ?? 0
  const settings = await settingsFrom(ctx.companyId, row)
  return {
    ...settings,
    updatedAt: row?.updatedAt ?? 0,
    inbound: {
      auth: inboundAuthOf({ auth }, settings.provider),
      authChosen: auth !== null,
      exists: inbound !== null,
      url: inbound && mayManage(ctx) ? inboundUrl(inbound.token) : null,
      previousUntil: before > ctx.now() ? before : 0,
    },
    bacen: bacen && {
      baseUrl: bacen.baseUrl,
      tokenUrl: bacen.tokenUrl,
      clientId: bacen.clientId,
      hasClientSecret: bacen.clientSecret !== '',
      hasPrivateKey: bacen.privateKey !== '',
      hasCa: bacen.ca !== '',
      certificate: certificateFacts(bacen.certificate),
    },
  }
}
