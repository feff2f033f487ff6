/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing cannot be an img element */

type SquareProps = { square: { size: number; path: string }; id: string; title: string }

/** A QR code. It stays dark on light in every theme, or no camera would read it. */
export function Square({ square: { size, path }, id, title }: SquareProps) {
  return (
    <svg
      width="220"
      height="220"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-labelledby={id}
      focusable="false"
    >
      <title id={id}>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
