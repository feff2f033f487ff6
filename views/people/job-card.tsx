import { Card } from '../components/card.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import type { Shell } from '../layout.tsx'

export type BondFacts = {
  id: string
  says: string
  name: string
  days: string
  state: 'now' | 'later' | 'over'
}

export type JobFacts = {
  id: string
  title: string
  organisation: { id: string; name: string }
  facts: { key: string; value: string }[]
  isOver: boolean
  isAdministrator: boolean
  bonds: BondFacts[]
}

type JobProps = {
  shell: Shell
  person: { id: string; name: string; isErased: boolean }
  job: JobFacts
}

/** One job, who stands around it, and the ways to change both. */
export function JobCard({ shell, person, job }: JobProps) {
  const path = `/admin/people/${person.id}`
  return (
    <Card heading={job.title} level={3} id={`job-${job.id}`}>
      <SummaryList rows={job.facts} />
      <Bonds path={path} job={job} />
      {!person.isErased && (
        <Buttons>
          <LinkButton href={`${path}/employments/${job.id}`} kind="quiet">
            Change or end this job
          </LinkButton>
          {!job.isOver && (
            <LinkButton href={`${path}/employments/${job.id}/move`} kind="quiet">
              Move to another team
            </LinkButton>
          )}
          {!job.isOver && (
            <LinkButton href={`${path}/bonds/new?employment=${job.id}`} kind="quiet">
              Add someone around them
            </LinkButton>
          )}
        </Buttons>
      )}
      {!person.isErased && !job.isOver && <Duty shell={shell} path={path} job={job} />}
    </Card>
  )
}

const states = { now: 'Now', later: 'Not yet', over: 'Over' }

function Bonds({ path, job }: { path: string; job: JobFacts }) {
  if (job.bonds.length === 0) return <p>Nobody stands beside this job yet.</p>
  return (
    <Table
      caption="People around them"
      head={['Who', 'What they are', 'Days', 'Holds', 'Change'].map((label) => ({ label }))}
      rows={job.bonds.map((bond) => [
        bond.name,
        bond.says,
        bond.days,
        <Tag>{states[bond.state]}</Tag>,
        <a href={`${path}/bonds/${bond.id}`}>
          Change or end<span class="unseen"> the link with {bond.name}</span>
        </a>,
      ])}
    />
  )
}

function Duty({ shell, path, job }: { shell: Shell; path: string; job: JobFacts }) {
  const { isAdministrator, organisation } = job
  return (
    <Form
      action={`${path}/administrator${isAdministrator ? '/ending' : ''}`}
      shell={shell}
      id={`duty-${job.id}`}
    >
      <Hidden name="organisation" value={organisation.id} />
      <p>
        {isAdministrator
          ? `They look after people and settings of ${organisation.name}.`
          : `They do not look after people and settings of ${organisation.name}.`}
      </p>
      <Button kind="text">
        {isAdministrator ? 'Take this away' : 'Make them an administrator'}
      </Button>
    </Form>
  )
}
