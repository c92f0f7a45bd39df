export {
  type OverviewGroup,
  type OverviewPersona,
  type OverviewRatio,
  type OverviewReply,
  overviewOperation,
  type RateFigure,
} from './contract'
export { getOverview } from './get-overview'
export type { OverviewQuery, OverviewRange } from './schemas'
