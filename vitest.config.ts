import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
// A file mostly waits for a server or a worker thread of its own, so one more than the usual cores − 1 pays.
const workers = Math.max(2, availableParallelism() - 1)
const base = { environment: 'node', pool: 'forks', testTimeout: 30_000, hookTimeout: 180_000 } as const

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...base,
          name: 'unit',
          maxWorkers: workers,
          setupFiles: ['tests/support/setup-unit.ts'],
          include: ['{lib,db,components,scripts}/**/__tests__/**/*.test.{ts,tsx}'],
        },
      },
      {
        resolve: { alias },
        test: {
          ...base,
          name: 'http',
          maxWorkers: workers,
          globalSetup: ['tests/support/shared-servers.ts'],
          include: ['tests/http/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...base,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          ...base,
          name: 'architecture',
          maxWorkers: workers,
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
