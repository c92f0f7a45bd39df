import type { ReactNode, Ref } from 'react'

type DoorHeadingProps = { title: ReactNode; children?: ReactNode; ref?: Ref<HTMLHeadingElement> }

/** The head of a form before a session. */
export function DoorHeading({ title, children, ref }: DoorHeadingProps) {
  return (
    <div className="mt-6 grid gap-1">
      <h1
        ref={ref}
        tabIndex={-1}
        className="text-balance text-xl tracking-[-0.015em] outline-none [overflow-wrap:anywhere]"
      >
        {title}
      </h1>
      {children !== undefined && <p className="text-ink-3 [overflow-wrap:anywhere]">{children}</p>}
    </div>
  )
}
