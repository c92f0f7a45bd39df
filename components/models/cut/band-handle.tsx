type BandHandleProps = {
  label: string
  value: number
  min: number
  max: number
  text: string
  onChange: (value: number) => void
}

/** One end of the review band, in hundredths, kept between `min` and `max`. */
export function BandHandle({ label, value, min, max, text, onChange }: BandHandleProps) {
  return (
    <label className="grid gap-1">
      <span className="flex justify-between text-ink-2">
        {label}
        <output className="num text-ink">{text}</output>
      </span>
      <input
        type="range"
        min={0}
        max={100}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(Math.min(max, Math.max(min, Number(event.target.value))))}
        className="h-7 w-full max-sm:h-11"
      />
    </label>
  )
}
