import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { experimentReply, personaReply, personasReply, personaVersionReply } from './contract'
import { checkReply, previewReply } from './preview/contract'
import {
  checkBody,
  endExperimentBody,
  experimentParams,
  figuresQuery,
  personaParams,
  previewBody,
  putPersonaBody,
  restoreBody,
  startExperimentBody,
  versionsQuery,
} from './schemas'

const base = { tag: 'Personas', auth: 'bearer' } as const
const reading = { ...base, method: 'GET', scope: 'personas:read' } as const
const writing = { ...base, scope: 'personas:write' } as const
const one = { params: personaParams } as const
const permission = 'Needs the permission `can_modify_ai_settings` besides the scope.'

export const listPersonasOperation = operation({
  id: 'listPersonas',
  ...reading,
  path: '/personas',
  summary: 'The ten personas, with what their conversations came to',
  description:
    'A persona sets wording and the order of proposals; the policy sets the price. The first whose rule holds speaks, ' +
    'in the order 9, 6, 5, 8, 7, 10, 1, 4, 2, 3.',
  query: figuresQuery,
  replies: { 200: { description: 'All ten', schema: personasReply } },
})

export const getPersonaOperation = operation({
  id: 'getPersona',
  ...reading,
  ...one,
  path: '/personas/{id}',
  summary: 'One persona, by id or number',
  query: figuresQuery,
  replies: { 200: { description: 'The version in use', schema: personaReply } },
  problems: [404],
})

export const putPersonaOperation = operation({
  id: 'putPersona',
  method: 'PUT',
  ...writing,
  ...one,
  path: '/personas/{id}',
  summary: 'Give a persona new content, as its next version',
  description:
    `${permission} The whole content is sent. A placeholder that does not exist, a figure in a template or a rule that ` +
    'would keep others from speaking answers 422 naming it; a `version` that is not the one in use 409 ' +
    '`persona_changed`; a running split 409 `experiment_running`. The same content again makes no version.',
  body: putPersonaBody,
  replies: { 200: { description: 'The persona as it is now', schema: personaReply } },
  problems: [404, 409],
})

export const listPersonaVersionsOperation = operation({
  id: 'listPersonaVersions',
  ...reading,
  ...one,
  path: '/personas/{id}/versions',
  summary: 'Versions, newest first, each with what it changed, templates word by word',
  query: versionsQuery,
  replies: { 200: { description: 'A page', schema: pageReply(personaVersionReply) } },
  problems: [404],
})

export const restorePersonaOperation = operation({
  id: 'restorePersona',
  method: 'POST',
  ...writing,
  ...one,
  path: '/personas/{id}/restore',
  summary: 'Put an earlier version’s content in use again, as a new version',
  description: permission,
  body: restoreBody,
  replies: { 200: { description: 'The persona as it is now', schema: personaReply } },
  problems: [404, 409],
})

export const previewPersonaOperation = operation({
  id: 'previewPersona',
  apart: true,
  method: 'POST',
  ...base,
  scope: 'personas:read',
  ...one,
  path: '/personas/{id}/preview',
  summary: 'What the persona would say to a customer; nothing is sent or stored',
  description:
    'Greeting, verified opening, every allowed offer in words and the answers to a customer’s lines, through the same ' +
    'turn engine, writer and guard as a conversation. `draft` tries content that is not saved.',
  body: previewBody,
  replies: { 200: { description: 'The texts', schema: previewReply } },
  problems: [404],
})

export const checkPersonasOperation = operation({
  id: 'checkPersonas',
  apart: true,
  method: 'POST',
  ...base,
  scope: 'personas:read',
  path: '/personas/check',
  summary: 'One debt through all ten: whether the offers are the same',
  body: checkBody,
  replies: { 200: { description: 'The offers and each persona’s first words', schema: checkReply } },
  problems: [404],
})

export const startExperimentOperation = operation({
  id: 'startPersonaExperiment',
  method: 'POST',
  ...writing,
  ...one,
  path: '/personas/{id}/experiments',
  summary: 'Split the persona’s new conversations between the version in use and another',
  description: permission,
  body: startExperimentBody,
  replies: { 201: { description: 'The split', schema: experimentReply } },
  problems: [404, 409],
})

export const listExperimentsOperation = operation({
  id: 'listPersonaExperiments',
  ...reading,
  ...one,
  path: '/personas/{id}/experiments',
  summary: 'Splits, newest first, with both arms’ figures and the test between them',
  query: versionsQuery,
  replies: { 200: { description: 'A page', schema: pageReply(experimentReply) } },
  problems: [404],
})

export const endExperimentOperation = operation({
  id: 'endPersonaExperiment',
  method: 'POST',
  ...writing,
  params: experimentParams,
  path: '/personas/{id}/experiments/{eid}/end',
  summary: 'End a split and choose the version that goes on',
  description: `${permission} A winner is noted only when the test names one.`,
  body: endExperimentBody,
  replies: { 200: { description: 'The split as it ended', schema: experimentReply } },
  problems: [404, 409],
})

export const personaOperations = [
  listPersonasOperation,
  getPersonaOperation,
  putPersonaOperation,
  listPersonaVersionsOperation,
  restorePersonaOperation,
  previewPersonaOperation,
  checkPersonasOperation,
  startExperimentOperation,
  listExperimentsOperation,
  endExperimentOperation,
]
