/** How far a reader of the log has come; `generation` tells of which making its figures were. */
export type Place = { generation: number; seq: number }

/** As an SSE `id`. */
export const writePlace = ({ generation, seq }: Place) => `${generation}-${seq}`

/** What `Last-Event-ID` names; undefined for anything that this product did not send. */
export function readPlace(text: string | null): Place | undefined {
  const [, generation, seq] = /^(\d{1,9})-(\d{1,15})$/.exec(text ?? '') ?? []
  return seq === undefined ? undefined : { generation: Number(generation), seq: Number(seq) }
}
