/**
 * An SVG path of values that may miss: gaps are bridged, the line fills `width` × `height` with `inset` around.
 * @returns the path and its last point; null with fewer than two values
 */
export function sparkPath(values: readonly (number | null)[], width: number, height: number, inset = 3) {
  const known = values.flatMap((value, place) => (value === null ? [] : [{ value, place }]))
  const [first, last] = [known[0], known[known.length - 1]]
  if (!first || !last || known.length < 2) return null
  const low = Math.min(...known.map(({ value }) => value))
  const span = Math.max(...known.map(({ value }) => value)) - low
  const x = (place: number) => inset + ((width - 2 * inset) * (place - first.place)) / (last.place - first.place)
  const y = (value: number) =>
    span === 0 ? height / 2 : height - inset - ((height - 2 * inset) * (value - low)) / span
  const round = (at: number) => Math.round(at * 10) / 10
  const points = known.map(({ value, place }) => `${round(x(place))} ${round(y(value))}`)
  return { d: `M${points.join('L')}`, x: round(x(last.place)), y: round(y(last.value)) }
}
