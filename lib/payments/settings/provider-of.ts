import type { PixProvider } from '../providers/port'
import { staticProvider } from '../providers/static'
import { type Settings, settingsOf } from './settings-of'

/** Who charges for a company, and where its money goes. */
export async function providerOf(companyId: string): Promise<{ provider: PixProvider; settings: Settings }> {
  const settings = await settingsOf(companyId)
  return { provider: staticProvider, settings }
}
