import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import * as challenger from './challenger/schemas'
import * as reply from './contract'
import * as drift from './drift/schemas'
import * as retraining from './retrainings/schemas'
import * as schedule from './schedules/schemas'

const reads = { tag: 'Model lifecycle', auth: 'bearer', scope: 'models:read' } as const
const writes = { tag: 'Model lifecycle', auth: 'bearer', scope: 'models:write' } as const

export const startRetrainingOperation = operation({
  id: 'startRetraining',
  method: 'POST',
  path: '/retrainings',
  ...writes,
  summary: 'Train again, with the outcomes of decided orders',
  description:
    'Makes a data set of the old rows and every decided order whose outcome is known (paid: the approve label, not ' +
    'paid: the reject label; inputs as decided), then trains on it. Outcomes exist only for orders that were ' +
    'approved, so the model learns nothing new of those it rejects: reject inference is not attempted, and the ' +
    'answer says so. Fewer than 50 outcomes: 422 `too_few_outcomes`; all alike: 422 `one_class_outcomes`. The new ' +
    'version never activates itself.',
  body: retraining.startRetrainingInput,
  replies: { 202: { description: 'Under way', schema: reply.retrainingReply } },
  problems: [404, 409],
})

export const listRetrainingsOperation = operation({
  id: 'listRetrainings',
  method: 'GET',
  path: '/retrainings',
  ...reads,
  summary: 'Retrainings and skipped runs of schedules, newest first',
  query: retraining.listRetrainingsQuery,
  replies: { 200: { description: 'A page', schema: pageReply(reply.retrainingReply) } },
})

export const getRetrainingOperation = operation({
  id: 'getRetraining',
  method: 'GET',
  path: '/retrainings/{id}',
  ...reads,
  summary: 'How far a retraining is',
  params: retraining.retrainingParams,
  replies: { 200: { description: 'The retraining', schema: reply.retrainingReply } },
})

export const getScheduleOperation = operation({
  id: 'getRetrainingSchedule',
  method: 'GET',
  path: '/retraining-schedule',
  ...reads,
  summary: 'When a data set is trained on again by itself',
  query: schedule.scheduleQuery,
  replies: { 200: { description: 'The schedule', schema: reply.scheduleReply } },
  problems: [404],
})

export const putScheduleOperation = operation({
  id: 'putRetrainingSchedule',
  method: 'PUT',
  path: '/retraining-schedule',
  ...writes,
  summary: 'Train on a data set again every week or month',
  description:
    'One a data set. A run that finds nothing new is skipped and says why. A run missed while the server was down ' +
    'is made once, afterwards. The new version challenges the active one and never activates itself.',
  body: schedule.putScheduleInput,
  replies: { 200: { description: 'The schedule', schema: reply.scheduleReply } },
  problems: [404, 409],
})

export const deleteScheduleOperation = operation({
  id: 'deleteRetrainingSchedule',
  method: 'DELETE',
  path: '/retraining-schedule',
  ...writes,
  summary: 'End a schedule',
  query: schedule.scheduleQuery,
  replies: { 204: { description: 'Ended' } },
  problems: [404],
})

export const getChallengerOperation = operation({
  id: 'getChallenger',
  method: 'GET',
  path: '/challenger',
  ...reads,
  summary: 'The active version against its challenger on live orders',
  description:
    'Where both answered alike, how far apart they are and, once outcomes are recorded, who was right. Outcomes ' +
    'exist only for orders that were approved.',
  replies: { 200: { description: 'The contest', schema: reply.challengerReply } },
})

export const listChallengerDisagreementsOperation = operation({
  id: 'listChallengerDisagreements',
  method: 'GET',
  path: '/challenger/disagreements',
  ...reads,
  scope: 'decisions:read',
  summary: 'Live orders that the two would answer differently, newest first',
  query: challenger.disagreementsQuery,
  replies: { 200: { description: 'A page', schema: pageReply(reply.disagreementReply) } },
})

export const getDriftOperation = operation({
  id: 'getDrift',
  method: 'GET',
  path: '/models/{id}/drift',
  ...reads,
  summary: 'How far the orders of each week are from the training rows',
  description:
    'Population stability index of the score and of each column, by ISO week in the company’s time zone, for orders ' +
    'that this version decided. `active` instead of an id asks for the active version.',
  params: drift.driftParams,
  query: drift.driftQuery,
  replies: { 200: { description: 'The weeks', schema: reply.driftReply } },
  problems: [409],
})

export const getDriftAlertsOperation = operation({
  id: 'getDriftAlerts',
  method: 'GET',
  path: '/drift-alerts',
  ...reads,
  summary: 'From when on drift raises an alert',
  replies: { 200: { description: 'The settings', schema: reply.driftAlertsReply } },
})

export const putDriftAlertsOperation = operation({
  id: 'putDriftAlerts',
  method: 'PUT',
  path: '/drift-alerts',
  ...writes,
  summary: 'Set from when on drift raises an alert',
  description: 'An alert is raised once per version, column, week and band, with an event `model.drift_detected`.',
  body: drift.putDriftAlertsInput,
  replies: { 200: { description: 'The settings', schema: reply.driftAlertsReply } },
})

export const lifecycleOperations = [
  startRetrainingOperation,
  listRetrainingsOperation,
  getRetrainingOperation,
  getScheduleOperation,
  putScheduleOperation,
  deleteScheduleOperation,
  getChallengerOperation,
  listChallengerDisagreementsOperation,
  getDriftOperation,
  getDriftAlertsOperation,
  putDriftAlertsOperation,
]
