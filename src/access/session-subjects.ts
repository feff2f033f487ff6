import { all, clinical, line, manager } from './relations.ts'
import {
  bondedThen,
  external,
  given,
  managesPlace,
  ofLineManagement,
  sentAlong,
  supervisionParty,
} from './session-relations.ts'
import { mine, sees, type Subject } from './subject.ts'

/** The rows of the table in product.md 6 for supervision, inside and bought from outside. */
export const sessionSubjects = {
  supervision_log: {
    title: 'Supervision: date, type, minutes, whether it was held',
    cells: {
      owner: mine,
      lead: sees('all', line),
      manager: sees('all', manager),
      external_supervisor: sees('own', all(external, given), 'of sessions they give'),
      clinical_lead: sees('own', all(clinical, given), 'of sessions they give'),
      outside: { says: '% agreed' },
    },
  },
  session_split: {
    title: 'How the time of a session split, and whether it helped',
    cells: { owner: mine },
  },
  preparation: {
    title: 'Preparing for supervision',
    cells: {
      owner: mine,
      lead: sees('if sent', sentAlong('line'), 'if you send it'),
      external_supervisor: sees('if sent', sentAlong('external'), 'if you send it'),
      clinical_lead: sees('if sent', sentAlong('clinical'), 'if you send it'),
    },
  },
  session_record: {
    title: 'Notes of a session',
    cells: {
      owner: mine,
      lead: sees('line management only', all(line, ofLineManagement), 'of line management'),
      external_supervisor: sees(
        'own sessions',
        all(external, given, bondedThen('external')),
        'of sessions they give',
      ),
      clinical_lead: sees(
        'own sessions',
        all(clinical, given, bondedThen('clinical')),
        'of sessions they give',
      ),
    },
  },
  talking_point: {
    title: 'Talking points for a one-to-one',
    cells: { owner: mine, lead: sees('all', line) },
  },
  supervision_agreement: {
    title: 'Agreement about supervision',
    cells: {
      owner: mine,
      lead: sees('all', line),
      manager: sees('if a party: all', all(manager, supervisionParty), 'if they are asked to sign'),
      external_supervisor: sees(
        'if a party: all',
        all(external, supervisionParty),
        'if they are asked to sign',
      ),
      clinical_lead: sees(
        'if a party: all',
        all(clinical, supervisionParty),
        'if they are asked to sign',
      ),
    },
  },
  contract: {
    title: 'Contract with a supervisor, and its rate',
    cells: {
      lead: { says: 'hours' },
      manager: sees('all', managesPlace),
      external_supervisor: { says: 'own' },
      outside: { says: 'total' },
    },
  },
} satisfies Record<string, Subject>
