import type { WhoSeesWhatFacts } from '../../views/help/who-sees-what-page.tsx'
import { audiences, type Audience, type Subject } from '../access/subject.ts'
import { subjects } from '../access/subjects.ts'

const audienceWords: Record<Audience, string> = {
  owner: 'The person it is about',
  lead: 'Lead or line manager',
  colleague: 'Colleague',
  manager: 'VCSE manager',
  external_supervisor: 'External supervisor',
  clinical_lead: 'Clinical lead',
  administrator: 'Administrator',
  outside: 'Outside the employer',
}

/** The policy as a table: the same entries that the database reads are made from. */
export const whoSeesWhat = (): WhoSeesWhatFacts => ({
  audiences: audiences.map((audience) => audienceWords[audience]),
  subjects: Object.values<Subject>(subjects).map(({ title, cells }) => ({
    title,
    cells: audiences.map((audience) => cells[audience]?.says ?? null),
  })),
})
