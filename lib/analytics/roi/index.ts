export { getRoiOperation, type RoiReply } from './contract'
export { type ControlFiguresReader, provideControlFigures } from './control-figures'
export { getRoi } from './get-roi'
export { serializeRoi } from './serialize'
