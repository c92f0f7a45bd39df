import type { Persona } from '../../core/persona'
import { achievementGuide } from './achievement-guide'
import { directDigital } from './direct-digital'
import { firmAndFair } from './firm-and-fair'
import { lightReminder } from './light-reminder'
import { mediator } from './mediator'
import { patient } from './patient'
import { reorganizer } from './reorganizer'
import { responsible } from './responsible'
import { unblocker } from './unblocker'
import { welcoming } from './welcoming'

/** The ten personas every new company gets, by number; each may be edited, and each edit is a version. */
export const shippedPersonas: readonly Persona[] = [
  lightReminder,
  directDigital,
  responsible,
  patient,
  welcoming,
  reorganizer,
  unblocker,
  firmAndFair,
  mediator,
  achievementGuide,
]
