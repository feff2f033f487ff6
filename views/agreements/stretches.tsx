import type { StretchFact } from '../../src/agreements/stretch-facts.ts'
import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import type { Shell } from '../layout.tsx'

type StretchTableProps = { shell: Shell; stretches: StretchFact[]; caption: string }

/** What stretches, why, and until when. Whoever recorded it may end it early. */
export function StretchTable({ shell, stretches, caption }: StretchTableProps) {
  const canEnd = stretches.some((each) => each.canEnd)
  return (
    <Table
      caption={caption}
      hideCaption
      head={['What', 'For', 'Why', 'When', ...(canEnd ? ['End it'] : [])].map((label) => ({
        label,
      }))}
      rows={stretches.map((stretch) => [
        <span id={`stretch-${stretch.id}`}>{stretch.name}</span>,
        <For stretch={stretch} />,
        stretch.reason,
        <When stretch={stretch} />,
        ...(canEnd ? [<Ending shell={shell} stretch={stretch} />] : []),
      ])}
    />
  )
}

const For = ({ stretch: { holding } }: { stretch: StretchFact }) =>
  holding ? <a href={`/holdings/${holding.id}`}>{holding.label}</a> : <>The whole job</>

const When = ({ stretch }: { stretch: StretchFact }) => (
  <>
    {stretch.says} {stretch.live && <Tag tone="strong">Now</Tag>}
  </>
)

type EndingProps = { shell: Shell; stretch: StretchFact; from?: 'holding' }

/** One press: what was agreed counts again. */
function Ending({ shell, stretch, from }: EndingProps) {
  if (!stretch.canEnd) return <>Over</>
  return (
    <Form action={`/stretches/${stretch.id}/ending`} shell={shell} version={stretch.version}>
      {from && <Hidden name="from" value={from} />}
      <Button kind="text">
        End it early<span class="unseen">: {stretch.name}</span>
      </Button>
    </Form>
  )
}
