import { whatLeaveDoes } from '../../src/leave/words.ts'
import { Buttons, LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { Details, EmptyState } from '../components/notes.tsx'
import { TimeTabs } from '../components/time-tabs.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { CoverAsks, type CoverAskFacts } from './cover-asks.tsx'

type LeaveLine = { href: string; when: string; job: string | null }

export type LeaveListFacts = {
  coming: LeaveLine[]
  past: LeaveLine[]
  page: number
  pages: number
  whoSees: string
}

/** Days away, coming and past. */
export function LeavePage(props: { shell: Shell; facts: LeaveListFacts; asks: CoverAskFacts[] }) {
  const { shell, facts, asks } = props
  const { coming, past, page, pages } = facts
  return (
    <Page shell={shell} title="Leave">
      {shell.nav.some(({ href }) => href === '/contacts') && <TimeTabs at="/leave" />}
      <h1>Leave</h1>
      <WhoSees names={facts.whoSees} />
      <Buttons>
        <LinkButton href="/leave/new">Add leave</LinkButton>
      </Buttons>
      <CoverAsks shell={shell} asks={asks} />
      {page === 1 && (
        <>
          <h2>Coming</h2>
          {coming.length === 0 ? (
            <EmptyState title="No leave is coming up.">
              <p>Time away is part of doing this well.</p>
            </EmptyState>
          ) : (
            <Lines lines={coming} />
          )}
        </>
      )}
      {past.length > 0 && <h2>Past</h2>}
      {past.length > 0 && <Lines lines={past} />}
      <Pager page={page} pages={pages} href={(to) => `/leave?page=${to}`} />
      <WhatLeaveDoes />
    </Page>
  )
}

const Lines = ({ lines }: { lines: LeaveLine[] }) => (
  <ul class="tasks">
    {lines.map(({ href, when, job }) => (
      <li>
        <div>
          <a href={href}>{when}</a>
          {job && <p class="hint">{job}</p>}
        </div>
      </li>
    ))}
  </ul>
)

export const WhatLeaveDoes = () => (
  <Details summary="What leave does">
    <ul>
      {whatLeaveDoes.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  </Details>
)
