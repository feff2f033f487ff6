import type { AlertRow } from './queries.ts'

type Row = Pick<AlertRow, 'asked_at' | 'visible_at' | 'raised_at'>

/** When the wait for the present answer began: once it could be seen, or was asked for afresh. */
export function waitsSince({ asked_at: asked, visible_at: visible, raised_at: raised }: Row) {
  const seen = visible ?? raised
  return asked !== null && asked > seen ? asked : seen
}
