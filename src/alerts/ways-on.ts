import type { WayOn } from '../../views/alerts/alert-card.tsx'
import type { AlertRow } from './queries.ts'
import type { Stage } from './stages.ts'
import type { Stance } from './stances.ts'

type Row = Pick<AlertRow, 'id' | 'kind' | 'code' | 'employment_id' | 'holding_id'>

/** Up to three things this reader can do next, the most useful first (experience.md 3). */
export function waysOn(row: Row, stance: Stance, stage: Stage): WayOn[] {
  const page = `/alerts/${row.id}`
  if (stance === 'worker') return workerWays(row, page)
  if (stance !== 'lead') return [{ href: page, label: 'Open this alert' }]
  if (row.kind === 'contact') return contactWays(page)
  const see = { href: page, label: row.kind === 'felt' ? 'Open this' : 'See what was counted' }
  if (stage === 'waiting') return [see]
  return [{ href: `${page}#conversation`, label: 'Write what you agreed' }, see]
}

const contactWays = (page: string): WayOn[] => [
  { href: `${page}#settlement`, label: 'I rang' },
  { href: page, label: 'Open this' },
]

function workerWays(row: Row, page: string): WayOn[] {
  const urgent = { href: '/help/urgent', label: 'Urgent help' }
  if (row.kind === 'contact') return [{ href: page, label: 'See where this is' }, urgent]
  if (row.kind === 'felt') {
    return [
      { href: page, label: 'See what could help' },
      { href: '/check-ins', label: 'See your weeks' },
      urgent,
    ]
  }
  const context = { href: `${page}#context`, label: 'Add a few words' }
  return [shareWay(row, page), context, changeWay(row, page)]
}

function shareWay({ code, holding_id: holding }: Row, page: string): WayOn {
  if (code === 'RISK_ALONE' && holding !== null) {
    return { href: `/holdings/${holding}/co-holders/new`, label: 'Put a second name beside it' }
  }
  const label = code === 'OUT_OF_HOURS' ? 'See what was counted' : 'Share someone on the list'
  return { href: `${page}#counted`, label }
}

const changeWay = ({ code, employment_id: employment }: Row, page: string): WayOn =>
  code === 'RISK_ALONE' || employment === null
    ? { href: page, label: 'See why' }
    : {
        href: `/agreement/proposals/new?employment=${employment}`,
        label: 'Ask to change the agreement',
      }
