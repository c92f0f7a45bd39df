import type {
  attemptReply,
  deliveryDetailReply,
  deliveryReply,
  endpointReply,
  newEndpointReply,
  rotatedSecretReply,
} from '@/lib/webhooks'

export type Endpoint = (typeof endpointReply)['_output']
export type NewEndpoint = (typeof newEndpointReply)['_output']
export type RotatedSecret = (typeof rotatedSecretReply)['_output']
export type Delivery = (typeof deliveryReply)['_output']
export type DeliveryDetail = (typeof deliveryDetailReply)['_output']
export type Attempt = (typeof attemptReply)['_output']
