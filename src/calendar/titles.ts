import type { SessionType } from '../database/schema.ts'
import type { MeetingTitle } from './words.ts'

/** What a calendar outside says of a session; several kinds say the same, and none says why. */
export const titleOf: Record<SessionType, MeetingTitle> = {
  line: 'One-to-one',
  clinical: 'Supervision',
  external: 'Supervision',
  safeguarding: 'Supervision',
  peer: 'Group',
  practice: 'Talk',
  mdt: 'Practice meeting',
}
