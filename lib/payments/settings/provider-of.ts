import { bacenProvider, bankSessionOf } from '../providers/bacen/provider'
import type { PixProvider } from '../providers/port'
import { staticProvider } from '../providers/static'
import { findSettings } from './repository'
import { openSecrets } from './secrets'
import { type Settings, settingsFrom } from './settings-of'

/**
 * Who charges for a company, and where its money goes. One without settings has the static provider; `bacen` is only
 * stored with all that it takes to reach the bank.
 */
export async function providerOf(companyId: string): Promise<{ provider: PixProvider; settings: Settings }> {
  const row = await findSettings(companyId)
  const settings = await settingsFrom(companyId, row)
  if (!row || settings.provider === 'static') return { provider: staticProvider, settings }
  const { bacen } = await openSecrets(companyId, row.blob)
  if (!bacen) throw new Error(`payment settings of ${companyId}: no access to the bank`)
  return { provider: bacenProvider(bankSessionOf(companyId, bacen)), settings }
}
