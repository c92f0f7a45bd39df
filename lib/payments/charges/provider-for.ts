import type { PixProvider } from '../providers/port'
import { staticProvider } from '../providers/static'
import { providerOf } from '../settings/provider-of'
import { type Settings, settingsOf } from '../settings/settings-of'

/** Who charges for an agreement: what is played in the simulator reaches no bank. */
export async function providerFor(
  companyId: string,
  simulated: boolean,
): Promise<{ provider: PixProvider; settings: Settings }> {
  if (simulated) return { provider: staticProvider, settings: await settingsOf(companyId) }
  return providerOf(companyId)
}
