import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { installKey, prepareKey } from './key-ring'
import { keysMadeSince } from './repository'

const dayMs = 86_400_000
/** The keys are the product's: no company may fill the key list. */
const maxKeysADay = 10

/**
 * Makes a new key sign from now on. Keys before it keep verifying until every token they signed has expired, so no
 * request fails meanwhile.
 * @throws AppError `conflict`/`keys_rotated_often`.
 */
export const rotateSigningKey = command({
  name: 'signing_key.rotate',
  scope: 'companies:write',
  input: z.undefined(),
  prepare: (ctx) => prepareKey(ctx.now()),
  run: async (_ctx, _input, key) => {
    if ((await keysMadeSince(key.createdAt - dayMs)).length >= maxKeysADay) throw conflict('keys_rotated_often')
    await installKey(key, key.createdAt)
    const kid = key.id
    return { result: { kid }, audit: { action: 'signing_key.rotated', resource: { type: 'signing_key', id: kid } } }
  },
})
