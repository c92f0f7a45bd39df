export { type ChosenPersona, choosePersona } from './choose-persona'
export { personaVersionOf } from './persona-content'
