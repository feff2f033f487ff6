import { Tag } from '../components/tags.tsx'

/** Second names beside a holding, and a word when risk is still held alone. */
export const Alongside = ({ names, alone }: { names: string; alone: string | null }) => (
  <span>
    {names || (alone === null && 'Nobody yet')} {alone && <Tag tone="strong">{alone}</Tag>}
  </span>
)
