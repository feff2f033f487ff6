import { all, any, asked, is, leadsTeam, line, own, teamOf, through } from './relations.ts'
import { takenOn } from './escalation-relations.ts'
import { attended, namedSecond, notAtQuarterly, onTheTable, promised } from './sitting-relations.ts'
import { mine, sees, type Subject } from './subject.ts'

const ofDebrief = (kind: string) => through('debrief', 'debrief_id', teamOf(kind))

/** The rows of the table in product.md 6 for promises, the debrief and help now. */
export const weekSubjects = {
  action: {
    title: 'Actions: what was promised, by whom and until when',
    cells: {
      owner: mine,
      lead: sees('theirs', promised, 'if it is promised by them or to them'),
      colleague: { says: 'theirs' },
      manager: { says: 'overdue count, and theirs' },
      external_supervisor: { says: 'theirs' },
      clinical_lead: { says: 'theirs' },
    },
  },
  debrief_item: {
    title: 'Debrief: what people bring',
    cells: {
      owner: mine,
      lead: sees('team', all(is('t.brought_at is not null and t.withdrawn_at is null'), line)),
      colleague: sees(
        'if they sit in it',
        any(
          onTheTable,
          namedSecond,
          all(is('t.withdrawn_at is null'), attended('debrief_id'), notAtQuarterly),
        ),
        'if they sit in the debrief, or are the second name',
      ),
    },
  },
  debrief_theme: {
    title: 'Debrief: themes and how many were carrying',
    cells: {
      lead: sees('team', through('debrief', 'debrief_id', leadsTeam)),
      colleague: sees('attended', attended('debrief_id')),
      manager: sees('themes', ofDebrief('manager')),
      clinical_lead: sees('risk themes', all(is("t.theme = 'risk'"), ofDebrief('clinical'))),
    },
  },
  help_now: {
    title: 'Help now',
    cells: {
      owner: sees('all', all(is("t.code = 'HELP_NOW'"), own)),
      lead: sees(
        'responder',
        all(is("t.code = 'HELP_NOW'"), any(asked, takenOn)),
        'if they are told',
      ),
      manager: { says: 'back-up' },
    },
  },
} satisfies Record<string, Subject>
