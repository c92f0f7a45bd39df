import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { page } from './ink.ts'
import type { Pen } from './pen.ts'

const fonts = join(process.cwd(), 'node_modules', 'geist', 'dist', 'fonts')
const faces = {
  sans: join(fonts, 'geist-sans', 'Geist-Regular.ttf'),
  bold: join(fonts, 'geist-sans', 'Geist-SemiBold.ttf'),
  mono: join(fonts, 'geist-mono', 'GeistMono-Regular.ttf'),
}

export type DocumentHead = { title: string; subject: string; language: string; createdAt: Date }

/** A tagged PDF (A4) in the product's own type, text selectable; `done` is its bytes once `doc.end()` was called. */
export function openDocument({ title, subject, language, createdAt }: DocumentHead): {
  pen: Pen
  done: Promise<Buffer>
} {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
    font: faces.sans,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: title,
      Subject: subject,
      Author: 'Aval',
      Creator: 'Aval',
      Producer: 'Aval',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const [name, file] of Object.entries(faces)) doc.registerFont(name, file)
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { pen: { doc, root, y: page.top }, done }
}
