import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { until } from './poll'

const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'
/** Browser tests run where there is a Chromium; `npm test` says loudly when there is none. */
export const hasBrowser = existsSync(executablePath)
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const quiet = ['--disable-component-update', '--disable-sync', '--force-color-profile=srgb']

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts the built app (`next start`) on an own data folder; resolves when it is ready. */
export async function startApp(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1']
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      AVAL_DATA_DIR: dataDir,
      AVAL_RATE_LIMIT: 'off',
      LOG_LEVEL: 'error',
      ...(process.env['NEXT_DIST_DIR'] && { NEXT_DIST_DIR: process.env['NEXT_DIST_DIR'] }),
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await until('the app is ready', async () => (await fetch(`${url}/ready`).catch(() => undefined))?.ok || undefined, {
    everyMs: 100,
  })
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export type App = {
  url: string
  dataDir: string
  /** A page in a fresh browser session; 1440 × 1000, light, Brazilian, unless told otherwise. */
  page: (options?: BrowserContextOptions) => Promise<Page>
}

/** The built app and a browser for the tests of one file. */
export function useApp(): App {
  const dataDir = mkdtempSync(join(tmpdir(), 'aval-e2e-'))
  const profile = mkdtempSync(join(tmpdir(), 'aval-chromium-'))
  const app = { dataDir } as App
  let browser: Browser | undefined
  let stop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    if (!hasBrowser) return
    const server = await startApp(dataDir)
    stop = server.stop
    app.url = server.url
    browser = await chromium.launch({ executablePath, args: [...flags, ...quiet], env: { HOME: profile } })
    app.page = async (options = {}) => {
      const context = await (browser as Browser).newContext({
        baseURL: server.url,
        viewport: { width: 1440, height: 1000 },
        locale: 'pt-BR',
        timezoneId: 'America/Sao_Paulo',
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      return page
    }
  })
  afterAll(async () => {
    await browser?.close()
    await stop?.()
    for (const folder of [dataDir, profile]) rmSync(folder, { recursive: true, force: true })
  })
  return app
}

/** Keeps a picture under docs/screenshots when UPDATE_SCREENSHOTS=1; otherwise does nothing. */
export async function keepPicture(page: Page, name: string, fullPage = true): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return
  mkdirSync('docs/screenshots', { recursive: true })
  await page.screenshot({ path: `docs/screenshots/${name}.png`, fullPage, animations: 'disabled' })
}
