export { getRoiOperation, type RoiReply } from './contract'
export { provideControlFigures } from './control-figures'
export { getRoi } from './get-roi'
export { serializeRoi } from './serialize'
