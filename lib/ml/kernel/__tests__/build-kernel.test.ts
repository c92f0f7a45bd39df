import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the committed module is what the sources compile to', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-kernel.mjs', '--check'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
