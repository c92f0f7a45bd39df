import type { ExportFormat } from '@/db/constants/models'
import { MlError, modelParts, toMlCart } from '@/lib/ml'
import type { Context } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { cardPdf } from './card/card-pdf'
import { cardMarkdown } from './card/markdown'
import { modelCard } from './card/model-card'
import { cardFacts } from './card-facts'
import { jsonChunks } from './core/json-chunks'
import { toPmml } from './core/pmml/document'
import { getModel, type ModelDetail } from './get-model'
import { serializeModel } from './serialize'

/** A file to take away: text made piece by piece as it is read, or bytes. */
export type ModelFile = { name: string; contentType: string; content: Iterable<string> | Uint8Array<ArrayBuffer> }

const json = 'application/json; charset=utf-8'

function mlCart({ learned, row }: ModelDetail): Iterable<string> {
  try {
    return [JSON.stringify(toMlCart(learned, row.threshold))]
  } catch (error) {
    if (error instanceof MlError && error.code === 'not_exportable') throw invalid('format_unavailable')
    throw error
  }
}

function ownJson(detail: ModelDetail, ctx: Context): Iterable<string> {
  const { tree: _, ...model } = serializeModel(detail, ctx.locale)
  return jsonChunks({ format: 'aval-model/1', model, learned: modelParts(detail.learned) })
}

/**
 * A version as a file to take away.
 * @throws AppError `not_found`, `format_unavailable` (ml-cart knows single trees without category splits)
 */
export async function exportModel(ctx: Context, id: string, format: ExportFormat): Promise<ModelFile> {
  const detail = await getModel(ctx, id)
  const { row, learned } = detail
  const base = `${row.id}-v${row.version}`
  switch (format) {
    case 'json':
      return { name: `${base}.json`, contentType: json, content: ownJson(detail, ctx) }
    case 'ml-cart':
      return { name: `${base}.ml-cart.json`, contentType: json, content: mlCart(detail) }
    case 'pmml':
      return { name: `${base}.pmml`, contentType: 'application/xml; charset=utf-8', content: toPmml(learned, row) }
    case 'card': {
      const content = cardMarkdown(modelCard(await cardFacts(ctx, detail), ctx.locale))
      return { name: `${base}.md`, contentType: 'text/markdown; charset=utf-8', content }
    }
    case 'card-pdf': {
      const content = await cardPdf(modelCard(await cardFacts(ctx, detail), ctx.locale))
      return { name: `${base}.pdf`, contentType: 'application/pdf', content }
    }
  }
}
