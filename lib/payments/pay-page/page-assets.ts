import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/platform/env'
import { notFound } from '@/lib/platform/errors'
import { singleton } from '@/lib/platform/singleton'

type Asset = { name: string; type: string; text: string }

/** The page's two files: tokens and style in one, and the script. Both shells serve them from here. */
const sources = {
  css: { files: ['tokens.css', 'pay.css'], type: 'text/css; charset=utf-8' },
  js: { files: ['pay.js'], type: 'text/javascript; charset=utf-8' },
} as const
type Kind = keyof typeof sources

async function read(kind: Kind): Promise<Asset> {
  const { files, type } = sources[kind]
  const folder = join(process.cwd(), 'public')
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const text = texts.join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { name: `pay-${hash}.${kind}`, type, text }
}

const load = async () => ({ css: await read('css'), js: await read('js') })

/** Read once; while developing at every request. */
const assets = () => (env().NODE_ENV === 'development' ? load() : singleton('pay-page-assets', load))

/** Addresses of the page's style and script; the name changes with the content. */
export async function pageAssets(): Promise<Record<Kind, string>> {
  const { css, js } = await assets()
  return { css: `/pay/assets/${css.name}`, js: `/pay/assets/${js.name}` }
}

/** @throws AppError `not_found` for any other name */
export async function pageAsset(name: string): Promise<Asset> {
  const found = Object.values(await assets()).find((asset) => asset.name === name)
  if (!found) throw notFound('file')
  return found
}
