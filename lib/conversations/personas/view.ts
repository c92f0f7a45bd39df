import { type Persona, selectionOrder } from '../core/persona'
import type { Figures } from './figures'
import { personaVersionOf } from './persona-content'
import { type ExperimentRow, newestVersion, type PersonaRow, versionRow } from './repository'

export type PersonaView = {
  row: PersonaRow
  persona: Persona
  /** Place in the order of selection, from 1. */
  place: number
  /** The newest version, in use or kept aside. */
  latestVersion: number
  /** Who made the version in use, and when. */
  by: { type: string; id: string }
  at: number
  /** The split that runs, if one does. */
  experiment: ExperimentRow | undefined
  figures: Figures
}

export async function viewPersona(
  row: PersonaRow,
  splits: readonly ExperimentRow[],
  figures: Figures,
): Promise<PersonaView> {
  const { companyId, id, version } = row
  const [persona, latestVersion, stored] = await Promise.all([
    personaVersionOf(companyId, id, version),
    newestVersion(companyId, id),
    versionRow(companyId, id, version),
  ])
  return {
    row,
    persona,
    place: (selectionOrder as readonly number[]).indexOf(row.number) + 1,
    latestVersion,
    by: { type: stored.actorType, id: stored.actorId },
    at: stored.at,
    experiment: splits.find(({ personaId }) => personaId === id),
    figures,
  }
}
