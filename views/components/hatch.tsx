/** Lines over a colour, so that it still reads in grey or in print; `past` lines cross. */
export function Hatch({ id, kind }: { id: string; kind: 'near' | 'past' | 'count' }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <path class={`hatch-${kind}`} d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
      {kind === 'past' && <path class={`hatch-${kind}`} d="M-1 5l2 2M0 0l6 6M5-1l2 2" />}
    </pattern>
  )
}
